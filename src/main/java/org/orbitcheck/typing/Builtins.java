package org.orbitcheck.typing;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** What the language gives without a definition. */
final class Builtins {
    static final List<String> NAMES = List.of("size", "order", "abs", "min", "max", "median", "sum", "count", "floor", "exp",
            "orbit", "points", "involutions", "subgroups", "transitive_subgroups", "tuples", "powerset", "nondominated", "states",
            "visits", "RSD", "vectors", "maps", "subsets", "cosets", "distributions", "Sym", "Alt", "Cyclic", "Dihedral",
            "Trivial", "Stabilizer", "eu_determined", "aggregate", "true", "false");
    private static final int LARGEST_POINT_SET = 100_000;
    private final Elaborator elaborator;

    Builtins(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    Meaning call(Expr.Call call, Scope scope, Optional<Type> expected) {
        String name = call.function().name();
        if (!call.brackets().isEmpty() && NAMES.contains(name)) {
            throw Mistake.at(call.function().span(), "'" + name + "' takes no brackets");
        }
        switch (name) {
            case "Sym", "Alt", "Cyclic", "Dihedral", "Trivial":
                return elaborator.groups.constructed(call, scope);
            case "Stabilizer":
                return elaborator.groups.stabilizer(call, scope);
            case "subgroups", "transitive_subgroups":
                return elaborator.groups.subgroups(call, scope);
            case "vectors", "maps", "subsets", "cosets", "distributions":
                return elaborator.spaces.constructed(call, scope);
            case "points", "involutions", "order":
                return ofGroup(call, scope);
            case "abs", "floor", "exp":
                return term(unary(call, scope));
            case "min", "max":
                return term(extreme(call, scope));
            case "eu_determined":
                return term(euDetermined(call, scope));
            case "visits", "RSD":
                return term(new MdpOutcomes(elaborator).call(call, scope, expected));
            default:
                return term(ofSet(call, scope, expected));
        }
    }

    private static Meaning term(Term term) {
        return new Meaning.OfTerm(term);
    }

    private Meaning ofGroup(Expr.Call call, Scope scope) {
        Calls.arity(call, 1, 1, call.function().name() + "(G)");
        Meaning meaning = elaborator.expressions.meaning(call.arguments().get(0), scope, Optional.empty());
        if (meaning instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (!(meaning instanceof Meaning.OfGroup of)) {
            throw Mistake.at(call.arguments().get(0).span(), "expected a group, but this is " + meaning.description());
        }
        NamedGroup group = of.group();
        if (call.function().name().equals("involutions")) {
            return term(new Term.GroupElements(of.space(), true));
        }
        if (call.function().name().equals("order")) {
            return term(Build.constant(new Value.Number(ExactReal.of(new BigFraction(group.group().order()))), Type.NUMBER));
        }
        if (group.degree() > LARGEST_POINT_SET) {
            throw Mistake.at(call.span(), "too many points");
        }
        Type.Point point = new Type.Point(group.points());
        List<Value> points = new java.util.ArrayList<>();
        for (int i = 0; i < group.degree(); i++) {
            points.add(new Value.Point(group.points(), i));
        }
        return new Meaning.OfTerm(Build.constant(new Value.SetOf(points), Type.setOf(point)),
                Optional.of(new ParameterSpace.PointSpace(group)), Elaborator.none());
    }

    private Term unary(Expr.Call call, Scope scope) {
        Calls.arity(call, 1, 1, call.function().name() + "(e)");
        Operator operator = call.function().name().equals("abs") ? Operator.ABS
                : call.function().name().equals("floor") ? Operator.FLOOR : Operator.EXP;
        return Build.number(operator, elaborator.expressions.number(call.arguments().get(0), scope));
    }

    private Term extreme(Expr.Call call, Scope scope) {
        Calls.arity(call, 2, 100, call.function().name() + "(a, b) or " + call.function().name() + "(e for x in X)");
        Operator operator = call.function().name().equals("min") ? Operator.MINIMUM : Operator.MAXIMUM;
        Term value = elaborator.expressions.number(call.arguments().get(0), scope);
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
            value = Build.number(operator, value, elaborator.expressions.number(argument, scope));
        }
        return value;
    }

    private Term ofSet(Expr.Call call, Scope scope, Optional<Type> expected) {
        switch (call.function().name()) {
            case "orbit":
                return orbit(call, scope);
            case "size":
                Calls.arity(call, 1, 1, "size(A)");
                if (elaborator.groups.isList(call.arguments().get(0), scope)) {
                    return Terms.number(elaborator.groups.list(call.arguments().get(0), scope).size());
                }
                return Build.number(Operator.SIZE, set(call.arguments().get(0), scope, Optional.empty()));
            case "tuples":
                Calls.arity(call, 2, 2, "tuples(X, k)");
                Term of = set(call.arguments().get(0), scope, Optional.empty());
                int k = elaborator.expressions.wholeNumber(call.arguments().get(1), scope, 0, 1000);
                Type family = Type.setOf(new Type.Family(((Type.SetOf) of.type()).element()));
                return Build.operation(Operator.TUPLES, family, of, Terms.number(k));
            case "powerset":
                Calls.arity(call, 1, 1, "powerset(X)");
                Term base = set(call.arguments().get(0), scope, Optional.empty());
                return Build.operation(Operator.POWERSET, Type.setOf(base.type()), base);
            case "nondominated":
                Calls.arity(call, 1, 1, "nondominated(X)");
                Term lotteries = set(call.arguments().get(0), scope, expected);
                if (!(((Type.SetOf) lotteries.type()).element() instanceof Type.Vector)) {
                    throw Mistake.at(call.arguments().get(0).span(), "expected a set of lotteries, but this is " + lotteries.type());
                }
                return Build.operation(Operator.NONDOMINATED, lotteries.type(), lotteries);
            default:
                throw elaborator.names.unknown(call.function(), scope, Optional.empty());
        }
    }

    private Term set(Expr expr, Scope scope, Optional<Type> expected) {
        Term term = elaborator.expressions.asTerm(elaborator.expressions.meaning(expr, scope, expected), expr.span());
        if (!(term.type() instanceof Type.SetOf)) {
            throw Mistake.at(expr.span(), "expected a set, but this is " + term.type());
        }
        return term;
    }

    private Term orbit(Expr.Call call, Scope scope) {
        Calls.arity(call, 1, 1, "orbit(t)");
        Expr of = call.arguments().get(0);
        ParameterSpace space = elaborator.expressions.spaceOf(of, scope).orElseThrow(() -> Mistake.at(of.span(),
                "the parameter space of this is not known here", Optional.of("bind it: forall t in Theta: … orbit(t) …")));
        return new Term.Orbit(space, elaborator.expressions.check(of, scope, space.elementType()));
    }

    /** [A.12] By construction: u is used only in x.u with x bound in a set of lotteries. */
    private Term euDetermined(Expr.Call call, Scope scope) {
        Calls.arity(call, 1, 1, "eu_determined(f)");
        Expr of = call.arguments().get(0);
        Meaning meaning = elaborator.expressions.meaning(of, scope, Optional.empty());
        if (meaning instanceof Meaning.OfRule rule && elaborator.definitions.rule(of.span().text(), rule) instanceof Argument.OfRule shown) {
            boolean determined = EuDetermined.byConstruction(shown.body(), shown.parameter());
            return new Term.Unfolded("eu_determined", true, List.of(shown), Build.constant(Value.of(determined), Type.TRUTH));
        }
        if (meaning instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        throw Mistake.at(of.span(), "expected a decision rule over vectors");
    }

    Declaration.Mdp mdp(Expr expr, Scope scope) {
        if (expr instanceof Expr.Name name) {
            Meaning meaning = scope.find(name.name()).orElseThrow(() -> elaborator.names.unknown(name, scope, Optional.empty()));
            if (meaning instanceof Meaning.OfMdp mdp) {
                return mdp.mdp();
            }
            if (meaning instanceof Meaning.Broken) {
                throw Mistake.silent();
            }
        }
        throw Mistake.at(expr.span(), "expected a Markov decision process");
    }
}

package org.orbitcheck.typing;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Problem;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** Calls: rules, functions of parameters, definitions, and what is built in. */
final class Calls {
    private final Elaborator elaborator;

    Calls(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    Meaning call(Expr.Call call, Scope scope, Optional<Type> expected) {
        Meaning callee = scope.find(call.function().name()).orElse(null);
        if (callee == null) {
            return elaborator.builtins.call(call, scope, expected);
        }
        if (callee instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (callee instanceof Meaning.OfDefinitions definitions) {
            return elaborator.definitions.call(definitions, call, scope);
        }
        if (!call.brackets().isEmpty()) {
            throw Mistake.at(call.function().span(), "'" + call.function().name() + "' takes no brackets");
        }
        if (callee instanceof Meaning.OfRule rule) {
            return rule(rule, call, scope);
        }
        if (callee instanceof Meaning.OfFunction function) {
            return new Meaning.OfTerm(function(function, call, scope));
        }
        throw Mistake.at(call.function().span(), "'" + call.function().name() + "' is " + callee.description() + " and cannot be applied");
    }

    private Term function(Meaning.OfFunction function, Expr.Call call, Scope scope) {
        if (call.arguments().size() != 1 || !call.given().isEmpty()) {
            throw Mistake.at(call.span(), "a function of parameters is applied to one parameter: " + call.function().name() + "(t)");
        }
        return function.at().apply(parameter(call.arguments().get(0), scope, function.space()));
    }

    /** f(A | t), or f(A) as a function of t. */
    Meaning rule(Meaning.OfRule rule, Expr.Call call, Scope scope) {
        if (call.arguments().size() != 1 || call.given().size() > 1) {
            throw Mistake.at(call.span(), "a decision rule is applied to one outcome set and one parameter: "
                    + call.function().name() + "(A | t) or " + call.function().name() + "(A)");
        }
        Expr outcomeExpr = call.arguments().get(0);
        if (call.given().isEmpty()) {
            Term outcome = outcome(outcomeExpr, scope, rule);
            return new Meaning.OfFunction(call.span().text(), rule.space(), t -> applied(rule, call, outcome, t));
        }
        Mistakes mistakes = new Mistakes();
        Optional<Term> outcome = mistakes.in(() -> outcome(outcomeExpr, scope, rule));
        Optional<Term> parameter = mistakes.in(() -> parameter(call.given().get(0), scope, rule.space()));
        mistakes.report();
        return new Meaning.OfTerm(applied(rule, call, outcome.orElseThrow(), parameter.orElseThrow()));
    }

    /** What does not fit in the rule's formula is a mistake of this use of it: the formula by itself was tried out. */
    private static Term applied(Meaning.OfRule rule, Expr.Call call, Term outcome, Term parameter) {
        try {
            return rule.at().apply(outcome, parameter);
        } catch (Mistake mistake) {
            throw new Mistake(mistake.problems().stream().map(p -> Problem.of(call.span(), "in '" + rule.text() + "': "
                    + p.message(), p.hint())).distinct().limit(1).toList());
        }
    }

    private Term outcome(Expr expr, Scope scope, Meaning.OfRule rule) {
        if (rule.labels().isPresent()) {
            Term label = elaborator.expressions.check(expr, scope, Type.LABEL);
            elaborator.definitions.labelIsThere(rule, label, expr.span());
            return label;
        }
        Optional<Type> wish = Names.pointsOf(rule.space().elementType()).map(p -> Type.setOf(new Type.Vector(p)));
        Meaning meaning = elaborator.expressions.meaning(expr, scope, expr instanceof Expr.SetLiteral ? wish : Optional.empty());
        return elaborator.expressions.asTerm(meaning, expr.span());
    }

    /** A parameter of a space; a distribution's rule is its expectation, and a vector is not one. */
    Term parameter(Expr expr, Scope scope, ParameterSpace space) {
        Term term = elaborator.expressions.asTerm(
                elaborator.expressions.meaning(expr, scope, Optional.of(space.elementType())), expr.span());
        return elaborator.expressions.fit(term, space.elementType(), expr.span());
    }

    static void arity(Expr.Call call, int least, int greatest, String usage) {
        int n = call.arguments().size();
        if (n < least || n > greatest || !call.given().isEmpty()) {
            throw Mistake.at(call.span(), "'" + call.function().name() + "' is used as " + usage, call.given().isEmpty()
                    ? Optional.empty() : Optional.of("a union goes into its own parentheses: " + call.function().name() + "((A | B))"));
        }
    }

    static List<Expr> all(Expr.Call call) {
        List<Expr> all = new java.util.ArrayList<>(call.arguments());
        all.addAll(call.given());
        return all;
    }
}

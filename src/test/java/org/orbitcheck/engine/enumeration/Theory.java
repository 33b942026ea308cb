package org.orbitcheck.engine.enumeration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Formulas of the theory as core terms, in the shapes of the standard library. */
public final class Theory {
    private int last;

    public Term.Variable variable(String name, Type type) {
        return new Term.Variable(name, ++last, type);
    }

    public static NamedGroup group(String name, PermutationGroup group) {
        return new NamedGroup(name, Points.numbered(group.degree()), group);
    }

    public static ParameterSpace points(PermutationGroup group) {
        return new ParameterSpace.PointSpace(group("G", group));
    }

    public static Value.Point point(ParameterSpace space, int place) {
        return new Value.Point(space.group().points(), place);
    }

    public static Term constant(Value value, Type type) {
        return new Term.Constant(value, type);
    }

    public static Term number(BigFraction q) {
        return constant(Value.of(q), Type.NUMBER);
    }

    public static Term number(long n) {
        return Terms.number(n);
    }

    /** The table of a function on points. */
    public static Value.Table table(ParameterSpace space, int... values) {
        Map<Value.Key, ExactReal> entries = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            entries.put(new Value.Key(Optional.empty(), point(space, i)), ExactReal.of(values[i]));
        }
        return new Value.Table(entries);
    }

    public static UnaryOperator<Term> function(ParameterSpace space, int... values) {
        Term table = constant(table(space, values), new Type.Function(false, space.elementType()));
        return t -> new Term.Application(table, Optional.empty(), t);
    }

    public static Term less(Term a, Term b) {
        return Terms.truth(Operator.LESS, a, b);
    }

    public static Term atMost(Term a, Term b) {
        return Terms.truth(Operator.AT_MOST, a, b);
    }

    public static Term equal(Term a, Term b) {
        return Terms.truth(Operator.EQUAL, a, b);
    }

    public static Term act(Term p, Term x) {
        return new Term.Operation(Operator.ACT, List.of(p, x), x.type());
    }

    public static Term forall(Term.Variable v, Term domain, Term body) {
        return new Term.Quantified(Term.Quantifier.FORALL, v, domain, body);
    }

    public static Term exists(Term.Variable v, Term domain, Term body) {
        return new Term.Quantified(Term.Quantifier.EXISTS, v, domain, body);
    }

    public static Term range(int n) {
        return new Term.Operation(Operator.RANGE, List.of(number(1), number(n)), Type.setOf(Type.NUMBER));
    }

    public Term count(ParameterSpace space, Term t, UnaryOperator<Term> condition) {
        Term.Variable s = variable("s", space.elementType());
        return new Term.Aggregate(Term.Aggregator.COUNT, List.of(new Term.Binding(s, new Term.Orbit(space, t))),
                condition.apply(s), Terms.ONE, Type.NUMBER);
    }

    public Term sum(ParameterSpace space, Term t, UnaryOperator<Term> condition, UnaryOperator<Term> body) {
        Term.Variable s = variable("s", space.elementType());
        return new Term.Aggregate(Term.Aggregator.SUM, List.of(new Term.Binding(s, new Term.Orbit(space, t))),
                condition.apply(s), body.apply(s), Type.NUMBER);
    }

    public Term most(ParameterSpace space, BigFraction n, UnaryOperator<Term> f, UnaryOperator<Term> g) {
        Term.Variable t = variable("t", space.elementType());
        Term more = count(space, t, s -> less(g.apply(s), f.apply(s)));
        Term fewer = count(space, t, s -> less(f.apply(s), g.apply(s)));
        return forall(t, new Term.Elements(space), atMost(Terms.number(Operator.MULTIPLY, number(n), fewer), more));
    }

    public Term mean(ParameterSpace space, BigFraction n, UnaryOperator<Term> f, UnaryOperator<Term> g) {
        Term.Variable t = variable("t", space.elementType());
        Term of = sum(space, t, s -> Terms.not(equal(f.apply(s), g.apply(s))), f);
        Term og = sum(space, t, s -> Terms.not(equal(f.apply(s), g.apply(s))), g);
        return forall(t, new Term.Elements(space), atMost(Terms.number(Operator.MULTIPLY, number(n), og), of));
    }

    public Term simplyRetargetable(ParameterSpace space, UnaryOperator<Term> a, UnaryOperator<Term> b) {
        Term.Variable p = variable("p", new Type.Permutation(space.group().points()));
        Term.Variable t = variable("t", space.elementType());
        return exists(p, new Term.GroupElements(space, false), forall(t, new Term.Elements(space),
                Terms.implies(less(b.apply(t), a.apply(t)), less(a.apply(act(p, t)), b.apply(act(p, t))))));
    }

    public Term retargetable(ParameterSpace space, int n, UnaryOperator<Term> a, UnaryOperator<Term> b) {
        Type.Permutation permutation = new Type.Permutation(space.group().points());
        Term.Variable t = variable("t", space.elementType());
        Term.Variable p = variable("p", new Type.Family(permutation));
        Term.Variable i = variable("i", Type.NUMBER);
        Term.Variable j = variable("j", Type.NUMBER);
        BiFunction<Term, Term, Term> move = (index, x) -> act(
                new Term.Operation(Operator.MEMBER_OF_FAMILY, List.of(p, index), permutation), x);
        UnaryOperator<Term> favours = x -> less(b.apply(x), a.apply(x));
        Term.Variable x = variable("a", space.elementType());
        Term one = forall(i, range(n), forall(x, new Term.Orbit(space, t), Terms.implies(favours.apply(x),
                Terms.and(List.of(Terms.truth(Operator.MEMBER, move.apply(i, x), new Term.Elements(space)),
                        less(a.apply(move.apply(i, x)), b.apply(move.apply(i, x))))))));
        Term.Variable y = variable("a", space.elementType());
        Term.Variable z = variable("b", space.elementType());
        Term.Variable k = variable("i", Type.NUMBER);
        Term two = forall(k, range(n), forall(j, range(n), Terms.implies(Terms.not(equal(k, j)),
                forall(y, new Term.Orbit(space, t), Terms.implies(favours.apply(y),
                        forall(z, new Term.Orbit(space, t), Terms.implies(favours.apply(z),
                                Terms.not(equal(move.apply(k, y), move.apply(j, z))))))))));
        return forall(t, new Term.Elements(space), new Term.FamilyQuantified(Term.Quantifier.EXISTS, p, n,
                new Term.GroupElements(space, false), Terms.and(List.of(one, two))));
    }

    /** The property of the relation on these functions. */
    public Term property(Term.Property property, List<UnaryOperator<Term>> functions,
            BiFunction<UnaryOperator<Term>, UnaryOperator<Term>, Term> relation, ParameterSpace space) {
        Term.Variable left = variable("left", Type.NUMBER);
        Term.Variable right = variable("right", Type.NUMBER);
        UnaryOperator<Term> f = x -> new Term.Choice(left, functions.stream().map(h -> h.apply(x)).toList());
        UnaryOperator<Term> g = x -> new Term.Choice(right, functions.stream().map(h -> h.apply(x)).toList());
        Term.Variable t = variable("t", space.elementType());
        List<String> names = java.util.stream.IntStream.rangeClosed(1, functions.size()).mapToObj(i -> "f" + i).toList();
        return new Term.OrderProperty(property, names, left, right, relation.apply(f, g),
                forall(t, new Term.Elements(space), equal(f.apply(t), g.apply(t))));
    }
}

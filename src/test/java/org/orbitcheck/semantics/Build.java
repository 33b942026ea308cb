package org.orbitcheck.semantics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.chain.PermutationGroups;
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

/** Builds the terms of the tests, in the shapes that the standard library unfolds to. */
public final class Build {
    private final AtomicInteger ids = new AtomicInteger();

    public static NamedGroup sym(int n) {
        return new NamedGroup("Sym(" + n + ")", Points.numbered(n), PermutationGroup.symmetric(n));
    }

    public static NamedGroup cyclic(int n) {
        return new NamedGroup("Cyclic(" + n + ")", Points.numbered(n), PermutationGroups.cyclic(n));
    }

    public static ParameterSpace points(NamedGroup group) {
        return new ParameterSpace.PointSpace(group);
    }

    public static Value.Vector vector(NamedGroup group, long... coordinates) {
        return new Value.Vector(group.points(), Arrays.stream(coordinates).mapToObj(BigFraction::new).toList());
    }

    public static Value point(NamedGroup group, int place) {
        return new Value.Point(group.points(), place - 1);
    }

    public static Term constant(Value value, Type type) {
        return new Term.Constant(value, type);
    }

    public Term.Variable variable(String name, Type type) {
        return new Term.Variable(name, ids.incrementAndGet(), type);
    }

    private static Type elementOf(Term domain) {
        return ((Type.SetOf) domain.type()).element();
    }

    public Term forall(String name, Term domain, Function<Term.Variable, Term> body) {
        return quantified(Term.Quantifier.FORALL, name, domain, body);
    }

    public Term exists(String name, Term domain, Function<Term.Variable, Term> body) {
        return quantified(Term.Quantifier.EXISTS, name, domain, body);
    }

    private Term quantified(Term.Quantifier quantifier, String name, Term domain, Function<Term.Variable, Term> body) {
        Term.Variable variable = variable(name, elementOf(domain));
        return new Term.Quantified(quantifier, variable, domain, body.apply(variable));
    }

    public Term existsFamily(String name, int size, Term domain, Function<Term.Variable, Term> body) {
        Term.Variable variable = variable(name, new Type.Family(elementOf(domain)));
        return new Term.FamilyQuantified(Term.Quantifier.EXISTS, variable, size, domain, body.apply(variable));
    }

    public Term count(Term domain, Function<Term.Variable, Term> condition) {
        Term.Variable variable = variable("s", elementOf(domain));
        return new Term.Aggregate(Term.Aggregator.COUNT, List.of(new Term.Binding(variable, domain)),
                condition.apply(variable), Terms.ONE, Type.NUMBER);
    }

    public Term sum(Term domain, Function<Term.Variable, Term> condition, Function<Term.Variable, Term> body) {
        return aggregate(Term.Aggregator.SUM, domain, condition, body);
    }

    public Term aggregate(Term.Aggregator aggregator, Term domain, Function<Term.Variable, Term> condition,
            Function<Term.Variable, Term> body) {
        Term.Variable variable = variable("s", elementOf(domain));
        return new Term.Aggregate(aggregator, List.of(new Term.Binding(variable, domain)),
                condition.apply(variable), body.apply(variable), Type.NUMBER);
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

    public static Term number(long numerator, long denominator) {
        return constant(Value.of(new BigFraction(numerator, denominator)), Type.NUMBER);
    }

    public static Term act(Term p, Term t) {
        return new Term.Operation(Operator.ACT, List.of(p, t), t.type());
    }

    public static Term member(Term.Variable family, Term place) {
        return new Term.Operation(Operator.MEMBER_OF_FAMILY, List.of(family, place), ((Type.Family) family.type()).element());
    }

    public static Term dot(Term x, Term u) {
        return Terms.number(Operator.DOT, x, u);
    }

    public static Term range(long low, long high) {
        return new Term.Operation(Operator.RANGE, List.of(Terms.number(low), Terms.number(high)), Type.setOf(Type.NUMBER));
    }

    /** The outcome set of these lotteries. */
    public static Term outcomes(NamedGroup group, Value... lotteries) {
        return constant(Value.SetOf.of(List.of(lotteries)), Type.setOf(new Type.Vector(group.points())));
    }

    public static Value basis(NamedGroup group, int place) {
        return Vectors.basis(group.points(), place - 1);
    }

    /** The table with these rows, the columns in the order of the elements of the space. */
    public static Value.Table table(ParameterSpace space, Map<String, long[]> rows) {
        Map<Value.Key, ExactReal> values = new TreeMap<>();
        rows.forEach((label, row) -> {
            int column = 0;
            for (Value parameter : new Spaces().elements(space)) {
                values.put(new Value.Key(Optional.of(label), parameter), ExactReal.of(row[column++]));
            }
        });
        return new Value.Table(values);
    }

    public static Term apply(Value.Table table, String label, Term parameter) {
        return new Term.Application(constant(table, new Type.Function(true, parameter.type())),
                Optional.of(constant(new Value.Label(label), Type.LABEL)), parameter);
    }

    /** most[n](f, g) as the standard library unfolds it [Definition 3.2]. */
    public Term most(ParameterSpace space, Term n, Function<Term, Term> f, Function<Term, Term> g) {
        return forall("t", new Term.Elements(space), t -> atMost(
                Terms.number(Operator.MULTIPLY, n, count(new Term.Orbit(space, t), s -> less(f.apply(s), g.apply(s)))),
                count(new Term.Orbit(space, t), s -> less(g.apply(s), f.apply(s)))));
    }

    /** mean[n](f, g), ties excluded. */
    public Term mean(ParameterSpace space, Term n, Function<Term, Term> f, Function<Term, Term> g) {
        return forall("t", new Term.Elements(space), t -> atMost(
                Terms.number(Operator.MULTIPLY, n, differing(space, t, f, g, g)), differing(space, t, f, g, f)));
    }

    private Term differing(ParameterSpace space, Term t, Function<Term, Term> f, Function<Term, Term> g, Function<Term, Term> of) {
        return sum(new Term.Orbit(space, t), s -> Terms.not(equal(f.apply(s), g.apply(s))), of::apply);
    }

    /** gap[n](f, g), the difference form. */
    public Term gap(ParameterSpace space, Term n, Function<Term, Term> f, Function<Term, Term> g) {
        return forall("t", new Term.Elements(space), t -> atMost(
                Terms.number(Operator.MULTIPLY, n, excess(space, t, g, f)), excess(space, t, f, g)));
    }

    private Term excess(ParameterSpace space, Term t, Function<Term, Term> f, Function<Term, Term> g) {
        return sum(new Term.Orbit(space, t), s -> Terms.TRUE, s -> Terms.number(Operator.MAXIMUM,
                Terms.number(Operator.SUBTRACT, f.apply(s), g.apply(s)), Terms.ZERO));
    }

    /** IsOptimal(X | C, u) [A.2]. */
    public Term isOptimal(Term x, Term c, Term u) {
        Term best = exists("x", x, a -> forall("c", c, b -> atMost(dot(b, u), dot(a, u))));
        return new Term.Conditional(best, Terms.ONE, Terms.ZERO);
    }

    /** FracOptimal(X | C, u) [A.11.2]. */
    public Term fracOptimal(Term x, Term c, Term u) {
        Term both = new Term.Operation(Operator.INTERSECTION, List.of(x, c), x.type());
        return Terms.number(Operator.DIVIDE, optimal(both, c, u), optimal(c, c, u));
    }

    private Term optimal(Term among, Term c, Term u) {
        return count(among, a -> forall("c", c, b -> atMost(dot(b, u), dot(a, u))));
    }

    /** retargetable[n](f, A, B) with a = f(A), b = f(B) [Definition 3.5]. */
    public Term retargetable(ParameterSpace space, int n, Function<Term, Term> a, Function<Term, Term> b) {
        Term group = new Term.GroupElements(space, false);
        return forall("t", new Term.Elements(space), t -> existsFamily("p", n, group,
                p -> Terms.truth(Operator.AND, moves(space, n, t, p, a, b), disjoint(space, n, t, p, a, b))));
    }

    private Term moves(ParameterSpace space, int n, Term t, Term.Variable p, Function<Term, Term> a, Function<Term, Term> b) {
        return forall("i", range(1, n), i -> forall("a", new Term.Orbit(space, t), s -> Terms.implies(
                less(b.apply(s), a.apply(s)),
                less(a.apply(act(member(p, i), s)), b.apply(act(member(p, i), s))))));
    }

    private Term disjoint(ParameterSpace space, int n, Term t, Term.Variable p, Function<Term, Term> a, Function<Term, Term> b) {
        return forall("i", range(1, n), i -> forall("j", range(1, n), j -> Terms.implies(Terms.not(equal(i, j)),
                forall("a", new Term.Orbit(space, t), r -> Terms.implies(less(b.apply(r), a.apply(r)),
                        forall("b", new Term.Orbit(space, t), s -> Terms.implies(less(b.apply(s), a.apply(s)),
                                Terms.not(equal(act(member(p, i), r), act(member(p, j), s))))))))));
    }
}

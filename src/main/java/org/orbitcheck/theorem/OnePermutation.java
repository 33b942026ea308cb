package org.orbitcheck.theorem;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * One permutation p that turns every parameter t with f(A | t) > f(B | t) round, as it is read off the formula
 * "forall t in Theta where f(A | t) > f(B | t): …" of simply_retargetable [Definition 3.3], scalar_retargetable or
 * gap_retargetable[n] (theory, section 3).
 *
 * @param kind which of them
 * @param factor the n of gap_retargetable, else 1
 * @param space the parameter space
 * @param parameter the parameter in the terms
 * @param greater f(B)
 * @param lesser f(A)
 */
public record OnePermutation(Kind kind, BigFraction factor, ParameterSpace space, Term.Variable parameter, Term greater, Term lesser) {
    /** What p does to f(B) and f(A). */
    public enum Kind {
        SIMPLE, SCALAR, GAP
    }

    /** Reads "exists p in G: …"; empty where the formula is not of this form, or the functions themselves depend on p. */
    public static Optional<OnePermutation> exists(Term formula) {
        return Plain.of(formula) instanceof Term.Quantified some && some.quantifier() == Term.Quantifier.EXISTS
                && some.domain() instanceof Term.GroupElements group && !group.involutions()
                ? of(some.body(), some.variable()).filter(one -> Matching.same(group, new Term.GroupElements(one.space, false))
                        && !FreeVariables.occursIn(one.greater, some.variable()) && !FreeVariables.occursIn(one.lesser, some.variable())) : Optional.empty();
    }

    /** Why the formula for the permutation of a rotation does not follow from it; empty where it does. */
    public static Optional<String> fault(Term formula, Rotation rotation) {
        Optional<OnePermutation> one = Plain.of(formula) instanceof Term.Quantified all && all.domain() instanceof Term.Elements elements
                ? of(all, permutation(elements.space().group().points(), rotation)) : Optional.empty();
        if (one.isEmpty()) {
            return Optional.of("the formula is not one that the theorem speaks of");
        }
        return one.get().followsFrom(rotation) ? rotation.fault(MonotoneRule.of(one.get().consequence()), one.get().space())
                : Optional.of("there are not so many copies");
    }

    private static Term permutation(Points points, Rotation rotation) {
        return new Term.Constant(new Value.Permutation(points, rotation.permutation()), new Type.Permutation(points));
    }

    /** Reads the formula for a permutation. */
    private static Optional<OnePermutation> of(Term formula, Term permutation) {
        if (!(Plain.of(formula) instanceof Term.Quantified all) || all.quantifier() != Term.Quantifier.FORALL
                || !(all.domain() instanceof Term.Elements elements)
                || !(all.body() instanceof Term.Operation implies) || implies.operator() != Operator.IMPLIES
                || !(implies.argument(0) instanceof Term.Operation wins) || wins.operator() != Operator.LESS) {
            return Optional.empty();
        }
        BigFraction factor = factor(implies.argument(1));
        for (Kind kind : Kind.values()) {
            OnePermutation found = new OnePermutation(kind, kind == Kind.GAP ? factor : BigFraction.ONE, elements.space(), all.variable(),
                    wins.argument(0), wins.argument(1));
            if (found.conclusions(permutation).stream().anyMatch(c -> Matching.same(implies.argument(1), c))) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The constant on the left of the last inequality of a conclusion, where there is one. */
    private static BigFraction factor(Term conclusion) {
        Term last = conclusion instanceof Term.Operation and && and.operator() == Operator.AND
                ? and.argument(and.arguments().size() - 1) : conclusion;
        return last instanceof Term.Operation atMost && atMost.operator() == Operator.AT_MOST
                && atMost.argument(0) instanceof Term.Operation product && product.operator() == Operator.MULTIPLY
                && product.argument(0) instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().isRational()
                ? n.value().rational() : BigFraction.ONE;
    }

    /**
     * What follows on every orbit that p keeps in Theta: f(B) >= f(A) by most, or by gap[n]. For p is injective, f(B) is
     * ahead at each image of a parameter where f(A) is, and for gap[n] by at least n times as much.
     */
    public Comparison consequence() {
        return new Comparison(kind == Kind.GAP ? Comparison.Kind.GAP : Comparison.Kind.MOST, factor, space, parameter, greater, lesser);
    }

    /** What follows from "exists p in G: …" on the orbit of a parameter, if it is wholly in Theta; empty where the formula is another. */
    public static Optional<Term> necessary(Term formula, Value parameter) {
        return exists(formula).map(one -> {
            Term.Orbit orbit = new Term.Orbit(one.space, new Term.Constant(parameter, one.space.elementType()));
            return Terms.and(List.of(one.imageExists(orbit), one.consequence().at(orbit)));
        });
    }

    /**
     * What follows at one parameter: where f(A) is ahead, some element of the orbit has an f(B) that is large enough, or for
     * gap[n] an f(B) that is ahead by enough.
     */
    private Term imageExists(Term.Orbit orbit) {
        Term.Variable variable = new Term.Variable("s", -105, space.elementType());
        Term most = new Term.Aggregate(Term.Aggregator.MAXIMUM, List.of(new Term.Binding(variable, orbit)), Terms.TRUE,
                at(supply(), variable), Type.NUMBER);
        return Substitution.of(Terms.implies(Terms.truth(Operator.LESS, greater, lesser), Terms.truth(Operator.AT_MOST, demand(), most)),
                parameter, orbit.parameter());
    }

    /** What the image of a parameter must have at least, as a number at the parameter. */
    public Term demand() {
        return kind == Kind.SIMPLE ? Terms.ZERO : kind == Kind.SCALAR ? lesser
                : Terms.number(Operator.MULTIPLY, new Term.Constant(Value.of(factor), Type.NUMBER), Terms.number(Operator.SUBTRACT, lesser, greater));
    }

    /** What a parameter has of it. */
    public Term supply() {
        return kind == Kind.SIMPLE ? Terms.ZERO : kind == Kind.SCALAR ? greater : Terms.number(Operator.SUBTRACT, greater, lesser);
    }

    /**
     * Whether c of a {@link Rotation} with one part inside is such a p: where f(A | t) > f(B | t),
     * f(A | c*t) = f(c^-1*A | t) <= f(B | t) < f(A | t) = f(c*A | c*t) <= f(B | c*t).
     */
    public boolean followsFrom(Rotation rotation) {
        return rotation.inside() == 1 && factor.signum() >= 0 && factor.compareTo(BigFraction.ONE) <= 0;
    }

    /** The ways in which the standard library's definition is written for these functions. */
    private List<Term> conclusions(Term permutation) {
        Term image = new Term.Operation(Operator.ACT, List.of(permutation, parameter), space.elementType());
        Term inside = Terms.truth(Operator.MEMBER, image, new Term.Elements(space));
        switch (kind) {
            case SIMPLE:
                return List.of(Terms.truth(Operator.LESS, at(lesser, image), at(greater, image)));
            case SCALAR:
                Term up = Terms.truth(Operator.AT_MOST, lesser, at(greater, image));
                Term down = Terms.truth(Operator.AT_MOST, at(lesser, image), greater);
                return List.of(and(up, down), and(and(inside, up), down));
            default:
                Term lead = Terms.number(Operator.SUBTRACT, lesser, greater);
                Term gained = Terms.number(Operator.SUBTRACT, at(greater, image), at(lesser, image));
                Term times = Terms.number(Operator.MULTIPLY, new Term.Constant(Value.of(factor), Type.NUMBER), lead);
                Term plain = Terms.truth(Operator.AT_MOST, lead, gained);
                Term multiplied = Terms.truth(Operator.AT_MOST, times, gained);
                return factor.equals(BigFraction.ONE) ? List.of(plain, multiplied, and(inside, plain), and(inside, multiplied))
                        : List.of(multiplied, and(inside, multiplied));
        }
    }

    private static Term and(Term first, Term second) {
        return new Term.Operation(Operator.AND, List.of(first, second), Type.TRUTH);
    }

    private Term at(Term function, Term value) {
        return Substitution.of(function, parameter, value);
    }
}

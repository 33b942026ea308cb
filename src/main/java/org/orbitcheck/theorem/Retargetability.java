package org.orbitcheck.theorem;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * "retargetable[n]" [Definition 3.5] or "multiply_scalar_retargetable[n]" of two functions f(A) and f(B), as it is read
 * off a formula: for each t there are n permutations that take every a of its orbit with f(A | a) > f(B | a) to
 * parameters where f(B) is at least as far ahead, all of these images being different.
 *
 * @param multiplicity n
 * @param space the parameter space
 * @param parameter the parameter in the terms
 * @param greater f(B)
 * @param lesser f(A)
 */
public record Retargetability(int multiplicity, ParameterSpace space, Term.Variable parameter, Term greater, Term lesser) {
    /** Reads it off a formula "forall t in Theta: …"; empty where it is not that. */
    public static Optional<Retargetability> of(Term formula) {
        Term plain = Plain.of(formula);
        return plain instanceof Term.Quantified all && all.quantifier() == Term.Quantifier.FORALL
                && all.domain() instanceof Term.Elements elements
                ? of(all.body(), elements.space(), all.variable()) : Optional.empty();
    }

    /** Reads it off the formula for one parameter, "exists p[1..n] in G: …". */
    public static Optional<Retargetability> at(Value parameter, ParameterSpace space, Term formula) {
        return of(Plain.of(formula), space, new Term.Constant(parameter, space.elementType()));
    }

    private static Optional<Retargetability> of(Term body, ParameterSpace space, Term parameter) {
        if (!(body instanceof Term.FamilyQuantified family) || family.quantifier() != Term.Quantifier.EXISTS || family.size() < 1
                || !(family.body() instanceof Term.Operation both) || both.operator() != Operator.AND
                || !(both.argument(0) instanceof Term.Quantified eachIndex) || !(eachIndex.body() instanceof Term.Quantified each)
                || !(each.body() instanceof Term.Operation implies) || implies.operator() != Operator.IMPLIES
                || !(implies.argument(0) instanceof Term.Operation wins) || wins.operator() != Operator.LESS) {
            return Optional.empty();
        }
        Retargetability found = new Retargetability(family.size(), space, each.variable(), wins.argument(0), wins.argument(1));
        Writer writer = found.new Writer(family.variable(), parameter);
        return Matching.same(body, writer.formula(false)) || Matching.same(body, writer.formula(true)) ? Optional.of(found) : Optional.empty();
    }

    /**
     * That f(B) >= f(A) by most[n], which follows [Theorem 3.6] from both forms: where the images of S are different and
     * f(B) is ahead at each, they are n for each element of S.
     */
    public Comparison consequence() {
        return new Comparison(Comparison.Kind.MOST, new BigFraction(multiplicity), space, parameter, greater, lesser);
    }

    /** Writes Definition 3.5 for the functions, as the standard library does. */
    private final class Writer {
        private final Term.Variable p;
        private final Term orbit;
        private final Term.Variable i = new Term.Variable("i", -101, Type.NUMBER);
        private final Term.Variable j = new Term.Variable("j", -102, Type.NUMBER);
        private final Term.Variable a = new Term.Variable("a", -103, space.elementType());
        private final Term.Variable b = new Term.Variable("b", -104, space.elementType());
        private final Term range = new Term.Constant(Value.SetOf.of(LongStream.rangeClosed(1, multiplicity).mapToObj(Value::of).toList()),
                Type.setOf(Type.NUMBER));

        Writer(Term.Variable p, Term parameter) {
            this.p = p;
            this.orbit = new Term.Orbit(space, parameter);
        }

        Term formula(boolean scalar) {
            Term images = all(i, range, all(a, orbit, Terms.implies(wins(a), retargets(scalar))));
            Term distinct = all(i, range, all(j, range, Terms.implies(Terms.not(Terms.truth(Operator.EQUAL, i, j)),
                    all(a, orbit, Terms.implies(wins(a), all(b, orbit, Terms.implies(wins(b),
                            Terms.not(Terms.truth(Operator.EQUAL, image(i, a), image(j, b))))))))));
            return new Term.FamilyQuantified(Term.Quantifier.EXISTS, p, multiplicity,
                    new Term.GroupElements(space, false), Terms.and(List.of(images, distinct)));
        }

        private Term all(Term.Variable variable, Term domain, Term body) {
            return new Term.Quantified(Term.Quantifier.FORALL, variable, domain, body);
        }

        private Term image(Term.Variable place, Term.Variable of) {
            Term member = new Term.Operation(Operator.MEMBER_OF_FAMILY, List.of(p, place), new Type.Permutation(space.group().points()));
            return new Term.Operation(Operator.ACT, List.of(member, of), space.elementType());
        }

        private Term at(Term function, Term value) {
            return Substitution.of(function, parameter, value);
        }

        private Term wins(Term.Variable at) {
            return Terms.truth(Operator.LESS, at(greater, at), at(lesser, at));
        }

        private Term retargets(boolean scalar) {
            Term image = image(i, a);
            Term ahead = scalar ? Terms.truth(Operator.AT_MOST, at(lesser, a), at(greater, image))
                    : Terms.truth(Operator.LESS, at(lesser, image), at(greater, image));
            Term first = space.isClosedByForm() ? ahead : both(Terms.truth(Operator.MEMBER, image, new Term.Elements(space)), ahead);
            return scalar ? both(first, Terms.truth(Operator.AT_MOST, at(lesser, image), at(greater, a))) : first;
        }

        private Term both(Term one, Term other) {
            return new Term.Operation(Operator.AND, List.of(one, other), Type.TRUTH);
        }
    }
}

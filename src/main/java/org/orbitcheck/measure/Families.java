package org.orbitcheck.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Conditions on families p[1..n]: what the form of the condition says about other n. */
public final class Families {
    private final Measure measure;

    private Families(Measure measure) {
        this.measure = measure;
    }

    /**
     * Whether the condition at n + 1 implies the condition at n by its form: n occurs only as the length of families that
     * must exist and as the end of ranges 1..n that something holds for all of, both in positive places. The first n
     * members of a family for n + 1 then are one for n.
     */
    public static boolean canBeShortened(Measure measure) {
        return !measure.families().isEmpty() && new Families(measure).shortens(measure.condition());
    }

    private boolean mentions(Term term) {
        return FreeVariables.occursIn(term, measure.variable()) || new Lengths(measure).in(term);
    }

    private boolean shortens(Term term) {
        if (!mentions(term)) {
            return true;
        }
        if (term instanceof Term.Unfolded unfolded) {
            return shortens(unfolded.meaning());
        }
        if (term instanceof Term.Let let) {
            return !mentions(let.value()) && shortens(let.body());
        }
        if (term instanceof Term.Operation operation) {
            boolean positive = operation.operator() == Operator.AND || operation.operator() == Operator.OR;
            return positive && operation.arguments().stream().allMatch(this::shortens)
                    || operation.operator() == Operator.IMPLIES && !mentions(operation.argument(0)) && shortens(operation.argument(1));
        }
        if (term instanceof Term.Quantified quantified) {
            boolean range = quantified.quantifier() == Term.Quantifier.FORALL && isRange(quantified.domain());
            return (range || !mentions(quantified.domain())) && shortens(quantified.body());
        }
        return term instanceof Term.FamilyQuantified family && !mentions(family.domain()) && shortens(family.body())
                && (family.quantifier() == Term.Quantifier.EXISTS || !measure.families().contains(family.variable().id()));
    }

    /** Whether a term is 1..n. */
    private boolean isRange(Term domain) {
        return Terms.meaning(domain) instanceof Term.Operation range && range.operator() == Operator.RANGE
                && range.argument(0).equals(Terms.ONE) && range.argument(1).equals(measure.variable());
    }

    /** Whether a term has a family of the measured length in it. */
    private static final class Lengths extends Rewriter {
        private final Measure measure;
        private boolean found;

        Lengths(Measure measure) {
            this.measure = measure;
        }

        boolean in(Term term) {
            apply(term);
            return found;
        }

        @Override
        public Term family(Term.FamilyQuantified term) {
            found |= measure.families().contains(term.variable().id());
            return super.family(term);
        }
    }

    /**
     * The condition for families that repeat one member. Where it holds, the condition holds for every n: members are
     * told apart by equality of their places only, so as many places as there are variables for them show every case.
     *
     * @throws IllegalArgumentException where the condition is not of this form
     */
    public static Term repeated(Measure measure) {
        if (!canBeShortened(measure)) {
            throw new IllegalArgumentException("the condition is not of this form");
        }
        Repetition repetition = new Repetition(measure);
        repetition.findPlaces(measure.condition());
        return repetition.apply(measure.condition());
    }

    private static final class Repetition extends Rewriter {
        private final Measure measure;
        private final Families families;
        private final Set<Integer> places = new HashSet<>();
        private final Map<Integer, Term.Variable> members = new HashMap<>();

        Repetition(Measure measure) {
            this.measure = measure;
            this.families = new Families(measure);
        }

        void findPlaces(Term term) {
            new Rewriter() {
                @Override
                public Term quantified(Term.Quantified quantified) {
                    if (families.isRange(quantified.domain())) {
                        places.add(quantified.variable().id());
                    }
                    return super.quantified(quantified);
                }
            }.apply(term);
        }

        @Override
        public Term family(Term.FamilyQuantified term) {
            if (!measure.families().contains(term.variable().id())) {
                return super.family(term);
            }
            Term.Variable family = term.variable();
            Term.Variable member = new Term.Variable(family.name(), family.id(), ((Type.SetOf) term.domain().type()).element());
            members.put(family.id(), member);
            return new Term.Quantified(Term.Quantifier.EXISTS, member, apply(term.domain()), apply(term.body()));
        }

        @Override
        public Term quantified(Term.Quantified term) {
            if (!families.isRange(term.domain())) {
                return super.quantified(term);
            }
            Value range = Value.SetOf.of(IntStream.rangeClosed(1, Math.max(2, places.size())).mapToObj(Value::of).toList());
            return new Term.Quantified(term.quantifier(), term.variable(), new Term.Constant(range, term.domain().type()), apply(term.body()));
        }

        @Override
        public Term operation(Term.Operation term) {
            if (term.operator() == Operator.MEMBER_OF_FAMILY && term.argument(0) instanceof Term.Variable family
                    && members.containsKey(family.id()) && isPlace(term.argument(1))) {
                return members.get(family.id());
            }
            if (term.operator() == Operator.EQUAL && isPlace(term.argument(0)) && isPlace(term.argument(1))) {
                return term;
            }
            return super.operation(term);
        }

        private boolean isPlace(Term term) {
            return term instanceof Term.Variable variable && places.contains(variable.id());
        }

        @Override
        public Term variable(Term.Variable term) {
            if (places.contains(term.id()) || members.containsKey(term.id()) || term.equals(measure.variable())) {
                throw new IllegalArgumentException("the condition looks at the places of a family");
            }
            return term;
        }
    }
}

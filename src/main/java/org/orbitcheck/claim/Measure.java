package org.orbitcheck.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.source.Span;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * An exact optimal constant that a spec asks for: the largest or smallest value of a variable for which a condition holds.
 *
 * @param name its name in the spec
 * @param span where it stands
 * @param text the measure as written, without `expect` and `cite`
 * @param direction largest or smallest
 * @param variable the number that is optimised, free in the condition
 * @param range the rationals that are tried: those >= 0 where the spec says nothing
 * @param domain what a definition requires of the number; it is looked for only where all this holds
 * @param whole whether only whole numbers are meant (the n of retargetable)
 * @param families the ids of the variables p of families p[1..n]; in the condition they stand with size 1
 * @param condition what must hold
 * @param preconditions what must hold for the condition to make sense (Theta closed), each with its explanation
 * @param expected the expected value as canonical text: a rational, "infinite" or "none"
 * @param cite the source that the spec names
 * @param scope what the condition ranges over, in words
 */
public record Measure(String name, Span span, String text, Direction direction, Term.Variable variable, Interval range,
        List<Term> domain, boolean whole, Set<Integer> families, Term condition, List<Claim.Precondition> preconditions,
        Optional<String> expected, Optional<String> cite, String scope) {
    public Measure {
        domain = List.copyOf(domain);
        families = Set.copyOf(families);
        preconditions = List.copyOf(preconditions);
    }

    public enum Direction {
        LARGEST, SMALLEST
    }

    /** The condition at a number; where families depend on it, a whole number >= 0. */
    public Term at(ExactReal number) {
        Term sized = families.isEmpty() ? condition : new Sized(this, number.rational().intValue()).apply(condition);
        return Substitution.of(sized, variable, new Term.Constant(new Value.Number(number), Type.NUMBER));
    }

    /** Gives families their size, and lists the ranges 1..n, as they are in a claim. */
    private static final class Sized extends Rewriter {
        private final Measure measure;
        private final int size;

        Sized(Measure measure, int size) {
            this.measure = measure;
            this.size = size;
        }

        @Override
        public Term family(Term.FamilyQuantified term) {
            return new Term.FamilyQuantified(term.quantifier(), term.variable(),
                    measure.families.contains(term.variable().id()) ? size : term.size(), apply(term.domain()), apply(term.body()));
        }

        @Override
        public Term operation(Term.Operation term) {
            boolean range = term.operator() == Operator.RANGE && term.argument(0).equals(Terms.ONE)
                    && term.argument(1).equals(measure.variable);
            return range ? new Term.Constant(Value.SetOf.of(LongStream.rangeClosed(1, size).mapToObj(Value::of).toList()), term.type())
                    : super.operation(term);
        }
    }
}

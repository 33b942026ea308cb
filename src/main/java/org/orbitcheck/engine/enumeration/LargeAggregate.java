package org.orbitcheck.engine.enumeration;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** count, sum, minimum and maximum over a set too large to be listed. */
final class LargeAggregate {
    private final Term.Aggregator aggregator;
    private final LargeLoop loop;

    private LargeAggregate(Term.Aggregator aggregator, LargeLoop loop) {
        this.aggregator = aggregator;
        this.loop = loop;
    }

    static Optional<LargeAggregate> of(Compiler compiler, Term.Aggregate term) {
        if (term.bindings().size() != 1 || !(term.type() instanceof Type.Number) || term.aggregator() == Term.Aggregator.MEDIAN) {
            return Optional.empty();
        }
        Term.Binding binding = term.bindings().get(0);
        boolean counts = term.aggregator() == Term.Aggregator.COUNT;
        return LargeLoop.of(compiler, binding.variable(), binding.domain(),
                counts ? List.of(term.condition()) : List.of(term.condition(), term.body()))
                .map(loop -> new LargeAggregate(term.aggregator(), loop));
    }

    Code.Number or(Code.Number listed) {
        return f -> loop.applies(f) ? value(f) : listed.at(f);
    }

    private Num value(Frame frame) {
        if (aggregator == Term.Aggregator.COUNT) {
            return count(frame);
        }
        Num[] result = new Num[1];
        loop.visit(frame, (element, size) -> {
            if (element.holds(0)) {
                result[0] = joined(result[0], element.number(1), size);
            }
            return false;
        });
        if (result[0] == null && aggregator != Term.Aggregator.SUM) {
            throw new Undefined("the minimum or maximum of an empty set");
        }
        return result[0] == null ? Num.ZERO : result[0];
    }

    private Num count(Frame frame) {
        BigInteger[] count = {BigInteger.ZERO};
        loop.visit(frame, (element, size) -> {
            if (element.holds(0)) {
                count[0] = count[0].add(size);
            }
            return false;
        });
        return Num.of(ExactReal.of(new BigFraction(count[0])));
    }

    private Num joined(Num before, Num next, BigInteger size) {
        switch (aggregator) {
            case SUM:
                Num part = next.times(Num.of(ExactReal.of(new BigFraction(size))));
                return before == null ? part : before.plus(part);
            case MINIMUM:
                return before == null || next.compareTo(before) < 0 ? next : before;
            default:
                return before == null || next.compareTo(before) > 0 ? next : before;
        }
    }
}

package org.orbitcheck.pattern;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Sets that are written out: 1..n with known ends, and sets of constants. */
final class FiniteDomain {
    private FiniteDomain() {
    }

    /** The elements as constants, or empty where the set is not written out. */
    static Optional<List<Term>> of(Term set) {
        Term bare = Terms.meaning(set);
        if (bare instanceof Term.Constant c && c.value() instanceof Value.SetOf elements
                && bare.type() instanceof Type.SetOf type) {
            return Optional.of(elements.elements().stream().map(v -> (Term) new Term.Constant(v, type.element())).toList());
        }
        if (bare instanceof Term.Operation operation && operation.operator() == Operator.RANGE) {
            OptionalInt from = ElementScope.wholeNumber(operation.argument(0));
            OptionalInt to = ElementScope.wholeNumber(operation.argument(1));
            if (from.isPresent() && to.isPresent()) {
                return Optional.of(IntStream.rangeClosed(from.getAsInt(), to.getAsInt()).mapToObj(Terms::number).toList());
            }
        }
        if (bare instanceof Term.Operation operation && operation.operator() == Operator.SET
                && operation.arguments().stream().allMatch(a -> a instanceof Term.Constant)) {
            return Optional.of(operation.arguments().stream().distinct().toList());
        }
        return Optional.empty();
    }
}

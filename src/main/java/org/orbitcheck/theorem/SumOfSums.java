package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;

/** A number as a constant plus constant multiples of sums and counts. */
record SumOfSums(BigFraction constant, List<Part> parts) {
    /** A sum or count with one variable, times a coefficient. */
    record Part(BigFraction coefficient, Term.Aggregate sum) {
        Term.Variable variable() {
            return sum.bindings().get(0).variable();
        }

        Term domain() {
            return sum.bindings().get(0).domain();
        }

        boolean isOverTuples() {
            return domain() instanceof Term.Operation tuples && tuples.operator() == Operator.TUPLES;
        }
    }

    /** @throws NotShown where the difference is not such a number */
    static SumOfSums difference(Term greater, Term lesser) {
        Collector collector = new Collector();
        collector.add(greater, BigFraction.ONE);
        collector.add(lesser, BigFraction.MINUS_ONE);
        return new SumOfSums(collector.constant, List.copyOf(collector.parts));
    }

    private static final class Collector {
        private BigFraction constant = BigFraction.ZERO;
        private final List<Part> parts = new ArrayList<>();

        void add(Term term, BigFraction factor) {
            if (FreeVariables.of(term).isEmpty()) {
                constant = constant.add(value(term).multiply(factor));
            } else if (term instanceof Term.Aggregate sum && sum.bindings().size() == 1 && isSum(sum)) {
                parts.add(new Part(factor, sum));
            } else if (term instanceof Term.Operation operation) {
                operation(operation, factor);
            } else {
                throw new NotShown("the functions are not sums over outcomes");
            }
        }

        private static boolean isSum(Term.Aggregate term) {
            return term.aggregator() == Term.Aggregator.SUM || term.aggregator() == Term.Aggregator.COUNT;
        }

        private void operation(Term.Operation term, BigFraction factor) {
            switch (term.operator()) {
                case ADD, SUBTRACT:
                    add(term.argument(0), factor);
                    add(term.argument(1), term.operator() == Operator.ADD ? factor : factor.negate());
                    break;
                case NEGATE:
                    add(term.argument(0), factor.negate());
                    break;
                case MULTIPLY:
                    boolean first = FreeVariables.of(term.argument(0)).isEmpty();
                    add(term.argument(first ? 1 : 0), factor.multiply(value(term.argument(first ? 0 : 1))));
                    break;
                case DIVIDE:
                    add(term.argument(0), factor.divide(value(term.argument(1))));
                    break;
                default:
                    throw new NotShown("the functions are not sums over outcomes");
            }
        }

        private static BigFraction value(Term term) {
            if (!FreeVariables.of(term).isEmpty()) {
                throw new NotShown("the functions are not sums over outcomes with constant coefficients");
            }
            return Rationals.of(new Evaluator().program(List.of(), term).number());
        }
    }
}

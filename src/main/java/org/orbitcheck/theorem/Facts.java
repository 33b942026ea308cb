package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;

/**
 * Comparisons of numbers that hold where a term is looked at.
 *
 * @param comparisons each with the sign of its difference
 */
record Facts(List<Comparison> comparisons) {
    static final Facts NONE = new Facts(List.of());

    Facts {
        comparisons = List.copyOf(comparisons);
    }

    enum Sign {
        POSITIVE, NOT_NEGATIVE, ZERO, NOT_ZERO
    }

    /** greater - lesser has the sign. */
    record Comparison(Term greater, Term lesser, Sign sign) {
    }

    /** With what follows when a condition holds, or when it does not. */
    Facts with(Term condition, boolean holds) {
        List<Comparison> all = new ArrayList<>(comparisons);
        add(condition, holds, all);
        return new Facts(all);
    }

    private static void add(Term condition, boolean holds, List<Comparison> to) {
        if (!(condition instanceof Term.Operation operation)) {
            return;
        }
        switch (operation.operator()) {
            case AND, OR:
                if ((operation.operator() == Operator.AND) == holds) {
                    operation.arguments().forEach(a -> add(a, holds, to));
                }
                break;
            case NOT:
                add(operation.argument(0), !holds, to);
                break;
            case LESS:
                to.add(holds ? new Comparison(operation.argument(1), operation.argument(0), Sign.POSITIVE)
                        : new Comparison(operation.argument(0), operation.argument(1), Sign.NOT_NEGATIVE));
                break;
            case AT_MOST:
                to.add(holds ? new Comparison(operation.argument(1), operation.argument(0), Sign.NOT_NEGATIVE)
                        : new Comparison(operation.argument(0), operation.argument(1), Sign.POSITIVE));
                break;
            case EQUAL:
                to.add(new Comparison(operation.argument(0), operation.argument(1), holds ? Sign.ZERO : Sign.NOT_ZERO));
                break;
            default:
                break;
        }
    }
}

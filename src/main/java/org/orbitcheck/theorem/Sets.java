package org.orbitcheck.theorem;

import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Sets that have an element, by the form of their terms. A variable for an outcome set stands for one that has. */
final class Sets {
    private Sets() {
    }

    static boolean isNotEmpty(Term set) {
        if (set instanceof Term.Constant constant) {
            return constant.value() instanceof Value.SetOf s && !s.elements().isEmpty();
        }
        if (set instanceof Term.Aggregate aggregate) {
            return aggregate.aggregator() == Term.Aggregator.SET && someElementCounts(aggregate);
        }
        if (set instanceof Term.Variable variable) {
            return variable.id() < 0 && variable.type() instanceof Type.SetOf;
        }
        if (set instanceof Term.Operation operation) {
            switch (operation.operator()) {
                case UNION:
                    return isNotEmpty(operation.argument(0)) || isNotEmpty(operation.argument(1));
                case SET:
                    return !operation.arguments().isEmpty();
                case TUPLES, ACT:
                    return isNotEmpty(operation.argument(operation.operator() == Operator.ACT ? 1 : 0));
                case POWERSET, SUPPORT:
                    return true;
                default:
                    return false;
            }
        }
        return set instanceof Term.Orbit;
    }

    /** Whether an aggregate has at least one value: no condition, or one that the best of its elements meets. */
    static boolean someElementCounts(Term.Aggregate term) {
        boolean nonEmpty = term.bindings().stream().allMatch(b -> isNotEmpty(b.domain()));
        return nonEmpty && (isTrue(term.condition()) || term.bindings().size() == 1 && asksForTheBest(term));
    }

    static boolean isTrue(Term term) {
        return term instanceof Term.Constant constant && constant.value().equals(Value.TRUE);
    }

    /** x in C where forall c in C: e(c) <= e(x), or >=: a finite set that is not empty has such an x. */
    private static boolean asksForTheBest(Term.Aggregate term) {
        Term.Variable x = term.bindings().get(0).variable();
        if (!(term.condition() instanceof Term.Quantified all) || all.quantifier() != Term.Quantifier.FORALL
                || !Matching.same(all.domain(), term.bindings().get(0).domain())
                || !(all.body() instanceof Term.Operation compares) || compares.operator() != Operator.AT_MOST
                || !(compares.argument(0).type() instanceof Type.Number)) {
            return false;
        }
        return isValueAt(compares.argument(0), x, compares.argument(1), all.variable())
                || isValueAt(compares.argument(1), x, compares.argument(0), all.variable());
    }

    /** Whether one term is e(x) and the other e(c) for the same e, which sees neither of the two otherwise. */
    private static boolean isValueAt(Term atX, Term.Variable x, Term atC, Term.Variable c) {
        return Matching.same(atX, x, atC, c) && !org.orbitcheck.term.FreeVariables.occursIn(atX, c)
                && !org.orbitcheck.term.FreeVariables.occursIn(atC, x);
    }
}

package org.orbitcheck.typing;

import java.util.HashSet;
import java.util.Set;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;

/**
 * The static form of Definition A.12: a rule whose definition uses the utility vector u only as x.u, with x bound in a
 * set of lotteries, depends on u only through the expected utilities of those sets.
 */
final class EuDetermined extends Rewriter {
    private final Set<Integer> utilities = new HashSet<>();
    private final Set<Integer> elements = new HashSet<>();
    private boolean otherwise;

    private EuDetermined(Term.Variable utility) {
        utilities.add(utility.id());
    }

    static boolean byConstruction(Term body, Term.Variable utility) {
        EuDetermined uses = new EuDetermined(utility);
        body.accept(uses);
        return !uses.otherwise;
    }

    @Override
    public Term variable(Term.Variable term) {
        otherwise |= utilities.contains(term.id());
        return term;
    }

    @Override
    public Term let(Term.Let term) {
        if (term.value() instanceof Term.Variable v && utilities.contains(v.id())) {
            utilities.add(term.variable().id());
            term.body().accept(this);
            return term;
        }
        return super.let(term);
    }

    @Override
    public Term quantified(Term.Quantified term) {
        elements.add(term.variable().id());
        return super.quantified(term);
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        term.bindings().forEach(b -> elements.add(b.variable().id()));
        return super.aggregate(term);
    }

    @Override
    public Term operation(Term.Operation term) {
        if (term.operator() == Operator.DOT && isElement(term.argument(0)) && isUtility(term.argument(1))) {
            return term;
        }
        if (term.operator() == Operator.DOT && isUtility(term.argument(0)) && isElement(term.argument(1))) {
            return term;
        }
        return super.operation(term);
    }

    private boolean isElement(Term term) {
        return term instanceof Term.Variable v && elements.contains(v.id());
    }

    private boolean isUtility(Term term) {
        return term instanceof Term.Variable v && utilities.contains(v.id());
    }
}

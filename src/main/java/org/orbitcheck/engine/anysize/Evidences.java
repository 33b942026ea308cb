package org.orbitcheck.engine.anysize;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Evidence against a universal formula that names a space and functions on it. */
final class Evidences {
    private Evidences() {
    }

    /** The evidence that the formula fails by these tables, where it checks. */
    static Optional<Evidence> of(Term formula, ParameterSpace space, Map<Integer, Value.Table> tables, Strategy strategy) {
        Deque<Value.Table> chosen = new ArrayDeque<>();
        Term body = formula;
        while (Terms.meaning(body) instanceof Term.Quantified q && tables.containsKey(q.variable().id())) {
            chosen.push(tables.get(q.variable().id()));
            body = q.body();
        }
        Evidence evidence = strategy.fails(body);
        for (Value.Table table : chosen) {
            evidence = new Evidence.Instance(table, evidence);
        }
        Evidence all = new Evidence.Space(space, evidence);
        return Checker.check(QuickEvaluator.EVALUATION, formula, false, all) instanceof Check.Valid ? Optional.of(all) : Optional.empty();
    }
}

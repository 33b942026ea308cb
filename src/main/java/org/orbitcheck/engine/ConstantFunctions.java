package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.semantics.Interrupted;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * The simplest way in which assumptions about functions can hold: all of them constant, with one and the same value.
 * Most assumptions of lemmas allow that, so that a lemma is seldom searched for whether it is vacuous.
 */
final class ConstantFunctions {
    private static final int MOST_VALUES = 2_000;

    private ConstantFunctions() {
    }

    /** Whether constant functions satisfy a formula {@code exists f, g, … : e}. */
    static boolean satisfy(Term formula) {
        try {
            Optional<Evidence> witness = witness(formula, new Evidence.Evaluation());
            return witness.isPresent() && Checker.check(QuickEvaluator.EVALUATION, formula, true, witness.get()) instanceof Check.Valid;
        } catch (Interrupted undecided) {
            return false;
        }
    }

    private static Optional<Evidence> witness(Term formula, Evidence rest) {
        List<Value> tables = new ArrayList<>();
        Term body = Terms.meaning(formula);
        while (body instanceof Term.Quantified q && q.quantifier() == Term.Quantifier.EXISTS
                && Terms.meaning(q.domain()) instanceof Term.Functions functions) {
            Optional<Value> table = table(functions);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            tables.add(table.get());
            body = Terms.meaning(q.body());
        }
        Evidence evidence = rest;
        for (int i = tables.size() - 1; i >= 0; i--) {
            evidence = new Evidence.Instance(tables.get(i), evidence);
        }
        return tables.isEmpty() ? Optional.empty() : Optional.of(evidence);
    }

    private static Optional<Value> table(Term.Functions functions) {
        ExactReal value = functions.codomain() instanceof Term.Codomain.Finite finite ? finite.values().get(0) : ExactReal.ZERO;
        if (functions.space() instanceof ParameterSpace.Open || !functions.space().isFinite()) {
            return Optional.empty();
        }
        Map<Value.Key, ExactReal> values = new HashMap<>();
        try {
            Domain parameters = new QuickEvaluator().spaces().elements(functions.space());
            for (Value parameter : parameters) {
                for (Optional<String> label : labels(functions)) {
                    values.put(new Value.Key(label, parameter), value);
                }
                if (values.size() > MOST_VALUES) {
                    return Optional.empty();
                }
            }
        } catch (NotFinite infinite) {
            return Optional.empty();
        }
        return Optional.of(new Value.Table(values));
    }

    private static List<Optional<String>> labels(Term.Functions functions) {
        return functions.labels().map(names -> names.stream().map(Optional::of).toList()).orElse(List.of(Optional.empty()));
    }
}

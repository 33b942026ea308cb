package org.orbitcheck.certificate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Whether a table is a function of a set of functions: a value of the codomain at each label and parameter, no more. */
final class Tables {
    private final Evaluator evaluator;

    Tables(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    boolean belongs(Value value, Term.Functions functions) {
        if (!(value instanceof Value.Table table)) {
            return false;
        }
        Set<Value.Key> keys = new LinkedHashSet<>();
        List<Optional<String>> labels = functions.labels().map(names -> names.stream().map(Optional::of).toList())
                .orElse(List.of(Optional.empty()));
        for (Value parameter : evaluator.spaces().elements(functions.space())) {
            labels.forEach(label -> keys.add(new Value.Key(label, parameter)));
        }
        return table.values().size() == keys.size() && keys.stream().allMatch(table.values()::containsKey)
                && table.values().values().stream().allMatch(v -> isIn(v, functions.codomain()));
    }

    private static boolean isIn(ExactReal value, Term.Codomain codomain) {
        if (codomain instanceof Term.Codomain.Finite finite) {
            return finite.values().stream().anyMatch(v -> v.compareTo(value) == 0);
        }
        return codomain instanceof Term.Codomain.Reals || value.compareTo(ExactReal.ZERO) >= 0;
    }
}

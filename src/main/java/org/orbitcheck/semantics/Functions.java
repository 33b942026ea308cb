package org.orbitcheck.semantics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Functions of an outcome label and a parameter: their application, and the set of all of them. */
final class Functions {
    private Functions() {
    }

    static Node application(Compiler compiler, Term.Application term) {
        Optional<Node> label = term.label().map(compiler::compile);
        Node parameter = compiler.compile(term.parameter());
        Node function = compiler.compile(term.function());
        return (Node.Number) environment -> {
            Value.Table table = (Value.Table) function.value(environment);
            Value.Key key = new Value.Key(label.map(l -> ((Value.Label) l.value(environment)).name()), parameter.value(environment));
            return found(key, table.values().get(key));
        };
    }

    private static ExactReal found(Value.Key key, ExactReal value) {
        if (value == null) {
            throw new Undefined("the function has no value at "
                    + key.label().map(l -> l + " | ").orElse("") + key.parameter().text());
        }
        return value;
    }

    static Domain all(Spaces spaces, Term.Functions term) {
        return new Domain.Streamed(() -> tables(spaces, term), v -> v instanceof Value.Table table
                && table.values().keySet().equals(Set.copyOf(keys(spaces, term)))
                && table.values().values().stream().allMatch(value -> isIn(term.codomain(), value)));
    }

    private static boolean isIn(Term.Codomain codomain, ExactReal value) {
        if (codomain instanceof Term.Codomain.Finite finite) {
            return finite.values().contains(value);
        }
        return codomain instanceof Term.Codomain.Reals || value.signum() >= 0;
    }

    private static List<Value.Key> keys(Spaces spaces, Term.Functions term) {
        List<Value.Key> keys = new ArrayList<>();
        List<Optional<String>> labels = term.labels().map(names -> names.stream().map(Optional::of).toList())
                .orElse(List.of(Optional.empty()));
        for (Optional<String> label : labels) {
            for (Value parameter : spaces.elements(term.space())) {
                keys.add(new Value.Key(label, parameter));
            }
        }
        return keys;
    }

    private static Iterator<Value> tables(Spaces spaces, Term.Functions term) {
        if (!(term.codomain() instanceof Term.Codomain.Finite finite)) {
            throw new NotFinite("there are infinitely many functions to the reals");
        }
        List<Value.Key> keys = keys(spaces, term);
        List<ExactReal> values = finite.values().stream().distinct().toList();
        return Tuples.ofLength(keys.size(), values).stream().map(row -> table(keys, row)).iterator();
    }

    private static Value table(List<Value.Key> keys, List<ExactReal> row) {
        Map<Value.Key, ExactReal> values = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            values.put(keys.get(i), row.get(i));
        }
        return new Value.Table(values);
    }
}

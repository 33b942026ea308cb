package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** The orbit of the parameter at which a relation between functions fails: the two values, and who wins. */
final class OrbitTable {
    private static final int LARGEST = 5040;
    private final Term.Unfolded relation;
    private final Map<Term.Variable, Value> bound;
    private final Evaluator evaluator;

    OrbitTable(Term.Unfolded relation, Map<Term.Variable, Value> bound, Evaluator evaluator) {
        this.relation = relation;
        this.bound = bound;
        this.evaluator = evaluator;
    }

    Optional<Finding.Table> table() {
        List<Argument.OfFunction> functions = relation.arguments().stream()
                .filter(a -> a instanceof Argument.OfFunction).map(a -> (Argument.OfFunction) a).toList();
        if (functions.size() != 2) {
            return Optional.empty();
        }
        ParameterSpace space = functions.get(0).space();
        return parameter(space).map(t -> rows(functions.get(0), functions.get(1), space, t));
    }

    /** The last bound variable that ranges over the parameter space. */
    private Optional<Term.Variable> parameter(ParameterSpace space) {
        return bound.keySet().stream().filter(v -> v.type().equals(space.elementType())).reduce((a, b) -> b);
    }

    private Finding.Table rows(Argument.OfFunction f, Argument.OfFunction g, ParameterSpace space, Term.Variable parameter) {
        List<List<String>> rows = new ArrayList<>();
        Value orbit = evaluator.evaluate(new Term.Orbit(space, parameter), bound);
        int wins = 0;
        int losses = 0;
        for (Value s : ((Value.SetOf) orbit).elements()) {
            Value.Number left = number(f, s);
            Value.Number right = number(g, s);
            int sign = left.value().compareTo(right.value());
            wins += sign > 0 ? 1 : 0;
            losses += sign < 0 ? 1 : 0;
            if (rows.size() < LARGEST) {
                rows.add(List.of(s.text(), left.text(), right.text(), sign > 0 ? f.text() : sign < 0 ? g.text() : "tie"));
            }
        }
        rows.add(List.of("", times(wins), times(losses), ""));
        return new Finding.Table(List.of("parameter", f.text(), g.text(), "wins"), rows);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private Value.Number number(Argument.OfFunction f, Value s) {
        Map<Term.Variable, Value> inner = new LinkedHashMap<>(bound);
        inner.put(f.parameter(), s);
        return (Value.Number) evaluator.evaluate(f.body(), inner);
    }
}

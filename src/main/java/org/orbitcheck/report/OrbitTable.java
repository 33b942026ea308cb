package org.orbitcheck.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.OrbitClasses;

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
        return functions().flatMap(f -> parameter(f.get(0).space()).flatMap(t -> rows(f.get(0), f.get(1), f.get(0).space(), t)));
    }

    /** The two functions that the relation compares. */
    private Optional<List<Argument.OfFunction>> functions() {
        List<Argument.OfFunction> functions = relation.arguments().stream()
                .filter(a -> a instanceof Argument.OfFunction).map(a -> (Argument.OfFunction) a).toList();
        return Optional.of(functions).filter(f -> f.size() == 2);
    }

    /** The last bound variable that ranges over the parameter space. */
    private Optional<Term.Variable> parameter(ParameterSpace space) {
        return bound.keySet().stream().filter(v -> v.type().equals(space.elementType())).reduce((a, b) -> b);
    }

    /** The table of an orbit that is divided into classes: one row for each, with the number of its elements. */
    Optional<Finding.Table> table(OrbitClasses classes) {
        return functions().map(f -> {
            Rows rows = new Rows(f.get(0), f.get(1), true);
            classes.representatives().forEach(r -> rows.add(r, classes.size(r)));
            return rows.table();
        });
    }

    private Optional<Finding.Table> rows(Argument.OfFunction f, Argument.OfFunction g, ParameterSpace space, Term.Variable parameter) {
        Rows rows = new Rows(f, g, false);
        int count = 0;
        for (Value s : evaluator.spaces().orbit(space, bound.get(parameter))) {
            if (++count > LARGEST) {
                return Optional.empty();
            }
            rows.add(s, BigInteger.ONE);
        }
        return Optional.of(rows.table());
    }

    /** The rows so far, and how often which function wins. */
    private final class Rows {
        private final Argument.OfFunction f;
        private final Argument.OfFunction g;
        private final Function<Value, Value.Number> first;
        private final Function<Value, Value.Number> second;
        private final boolean counted;
        private final List<List<String>> rows = new ArrayList<>();
        private BigInteger wins = BigInteger.ZERO;
        private BigInteger losses = BigInteger.ZERO;

        Rows(Argument.OfFunction f, Argument.OfFunction g, boolean counted) {
            this.f = f;
            this.g = g;
            this.first = values(f);
            this.second = values(g);
            this.counted = counted;
        }

        void add(Value s, BigInteger number) {
            Value.Number left = first.apply(s);
            Value.Number right = second.apply(s);
            int sign = left.value().compareTo(right.value());
            wins = sign > 0 ? wins.add(number) : wins;
            losses = sign < 0 ? losses.add(number) : losses;
            row(counted ? List.of(number.toString()) : List.of(), s.text(), left.text(), right.text(),
                    sign > 0 ? f.text() : sign < 0 ? g.text() : "tie");
        }

        private void row(List<String> start, String... rest) {
            List<String> row = new ArrayList<>(start);
            row.addAll(List.of(rest));
            rows.add(row);
        }

        Finding.Table table() {
            row(counted ? List.of("") : List.of(), "", times(wins), times(losses), "");
            List<String> columns = new ArrayList<>(counted ? List.of("there are") : List.of());
            columns.addAll(List.of(counted ? "parameters such as" : "parameter", f.text(), g.text(), "wins"));
            return new Finding.Table(columns, rows);
        }
    }

    private static String times(BigInteger count) {
        return count.equals(BigInteger.ONE) ? "once" : count + " times";
    }

    /** A function of its parameter, with the other variables bound. */
    private Function<Value, Value.Number> values(Argument.OfFunction f) {
        List<Term.Variable> variables = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        bound.forEach((variable, value) -> {
            if (!variable.equals(f.parameter())) {
                variables.add(variable);
                values.add(value);
            }
        });
        variables.add(f.parameter());
        values.add(Value.FALSE);
        Program program = evaluator.program(variables, f.body());
        return s -> {
            values.set(values.size() - 1, s);
            return (Value.Number) program.value(values.toArray(Value[]::new));
        };
    }
}

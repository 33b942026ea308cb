package org.orbitcheck.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** sum, count, min, max, median and comprehension over all values of some bindings for which a condition holds. */
final class Aggregates {
    private final Spaces spaces;
    private final int[] slots;
    private final Node[] domains;
    private Node condition;
    private Node body;

    private Aggregates(Spaces spaces, int[] slots) {
        this.spaces = spaces;
        this.slots = slots;
        this.domains = new Node[slots.length];
    }

    static Node compile(Compiler compiler, Term.Aggregate term) {
        Aggregates aggregate = new Aggregates(compiler.spaces(), new int[term.bindings().size()]);
        aggregate.bind(compiler, term, 0);
        return aggregate.node(term.aggregator());
    }

    private Void bind(Compiler compiler, Term.Aggregate term, int place) {
        if (place == slots.length) {
            condition = compiler.compile(term.condition());
            body = compiler.compile(term.body());
            return null;
        }
        Term.Binding binding = term.bindings().get(place);
        domains[place] = compiler.compile(binding.domain());
        return compiler.binding(binding.variable(), slot -> {
            slots[place] = slot;
            return bind(compiler, term, place + 1);
        });
    }

    private Node node(Term.Aggregator aggregator) {
        switch (aggregator) {
            case COUNT:
                return (Node.Number) this::count;
            case SUM:
                return (Node.Number) this::sum;
            case MINIMUM:
                return (Node.Number) environment -> extreme("minimum", -1, environment);
            case MAXIMUM:
                return (Node.Number) environment -> extreme("maximum", 1, environment);
            case MEDIAN:
                return (Node.Number) this::median;
            default:
                return this::comprehension;
        }
    }

    /** Goes through the values of the bindings from a place on, those before it being set. */
    private void forEach(Value[] environment, int place, Consumer<Value[]> action) {
        if (place == slots.length) {
            if (condition.holds(environment)) {
                action.accept(environment);
            }
            return;
        }
        for (Value value : domains[place].set(environment)) {
            spaces.step();
            environment[slots[place]] = value;
            forEach(environment, place + 1, action);
        }
    }

    private ExactReal count(Value[] environment) {
        long[] count = new long[1];
        forEach(environment, 0, e -> count[0]++);
        return ExactReal.of(count[0]);
    }

    private ExactReal sum(Value[] environment) {
        ExactReal[] sum = {ExactReal.ZERO};
        forEach(environment, 0, e -> sum[0] = sum[0].add(body.number(e)));
        return sum[0];
    }

    private ExactReal extreme(String name, int sign, Value[] environment) {
        ExactReal[] best = new ExactReal[1];
        forEach(environment, 0, e -> {
            ExactReal next = body.number(e);
            best[0] = best[0] == null || sign * next.compareTo(best[0]) > 0 ? next : best[0];
        });
        return Optional.ofNullable(best[0]).orElseThrow(() -> new Undefined("the " + name + " of an empty set"));
    }

    private ExactReal median(Value[] environment) {
        List<ExactReal> values = new ArrayList<>();
        forEach(environment, 0, e -> values.add(body.number(e)));
        if (values.isEmpty()) {
            throw new Undefined("the median of an empty set");
        }
        values.sort(null);
        return values.get((values.size() - 1) / 2).add(values.get(values.size() / 2)).divide(ExactReal.of(2));
    }

    private Value comprehension(Value[] environment) {
        List<Value> values = new ArrayList<>();
        forEach(environment, 0, e -> values.add(body.value(e)));
        return Value.SetOf.of(values);
    }
}

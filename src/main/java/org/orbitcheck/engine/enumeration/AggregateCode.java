package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** Loops of sum, count, min, max, median and of comprehensions. */
final class AggregateCode {
    private final Context context;
    private final List<LoopVariable> variables = new ArrayList<>();
    private final Code.Truth condition;

    private AggregateCode(Compiler compiler, Term.Aggregate term) {
        this.context = compiler.context;
        for (Term.Binding binding : term.bindings()) {
            variables.add(LoopVariable.of(compiler, binding.variable(), binding.domain()));
        }
        this.condition = compiler.truth(term.condition());
    }

    private interface Sink {
        void accept(Frame frame);
    }

    private void each(Frame frame, int variable, Sink sink) {
        if (variable == variables.size()) {
            if (condition.at(frame)) {
                sink.accept(frame);
            }
            return;
        }
        LoopVariable loop = variables.get(variable);
        for (int element : loop.elements(frame)) {
            context.ticker.tick();
            loop.set(frame, element);
            each(frame, variable + 1, sink);
        }
    }

    private static final class Sum {
        private Num value = Num.ZERO;
        private boolean empty = true;
    }

    static Code.Number number(Compiler compiler, Term.Aggregate term) {
        Code.Number listed = listed(compiler, term);
        return LargeAggregate.of(compiler, term).map(large -> large.or(listed)).orElse(listed);
    }

    private static Code.Number listed(Compiler compiler, Term.Aggregate term) {
        AggregateCode loops = new AggregateCode(compiler, term);
        if (term.aggregator() == Term.Aggregator.COUNT) {
            return f -> {
                long[] count = {0};
                loops.each(f, 0, g -> count[0]++);
                return Num.of(count[0]);
            };
        }
        Code.Number body = compiler.number(term.body());
        switch (term.aggregator()) {
            case SUM:
                return f -> {
                    Sum sum = new Sum();
                    loops.each(f, 0, g -> sum.value = sum.value.plus(body.at(g)));
                    return sum.value;
                };
            case MINIMUM:
                return extreme(loops, body, 1);
            case MAXIMUM:
                return extreme(loops, body, -1);
            case MEDIAN:
                return f -> {
                    List<Num> values = new ArrayList<>();
                    loops.each(f, 0, g -> values.add(body.at(g)));
                    return median(values);
                };
            default:
                throw new OutOfReach("no number: " + term.aggregator());
        }
    }

    private static Code.Number extreme(AggregateCode loops, Code.Number body, int sign) {
        return f -> {
            Sum best = new Sum();
            loops.each(f, 0, g -> {
                Num x = body.at(g);
                if (best.empty || sign * x.compareTo(best.value) < 0) {
                    best.value = x;
                    best.empty = false;
                }
            });
            if (best.empty) {
                throw new Undefined("the minimum or maximum of an empty set");
            }
            return best.value;
        };
    }

    private static Num median(List<Num> values) {
        if (values.isEmpty()) {
            throw new Undefined("the median of an empty set");
        }
        values.sort(null);
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle)
                : values.get(middle - 1).plus(values.get(middle)).dividedBy(Num.of(2));
    }

    /** A comprehension, as a set. */
    static Code.Id set(Compiler compiler, Term.Aggregate term) {
        if (term.aggregator() != Term.Aggregator.SET || !(term.type() instanceof Type.SetOf)) {
            throw new OutOfReach("no set: " + term.aggregator());
        }
        AggregateCode loops = new AggregateCode(compiler, term);
        Code.Id body = compiler.id(term.body());
        return f -> {
            IntList elements = new IntList();
            loops.each(f, 0, g -> elements.add(body.at(g)));
            return compiler.context.pool.ofSet(elements.toArray());
        };
    }
}

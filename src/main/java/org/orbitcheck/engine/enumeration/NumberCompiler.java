package org.orbitcheck.engine.enumeration;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.ArrangementClasses;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Compiles terms whose value is a number. */
final class NumberCompiler {
    private final Compiler compiler;
    private final Context context;
    private final Pool pool;
    private static final int FEW_ROWS = 4;
    private final Map<Value.Table, Map<String, Num[]>> tables = new IdentityHashMap<>();
    private final Map<Value.Table, Map<String, Num[]>> single = new IdentityHashMap<>();

    NumberCompiler(Compiler compiler) {
        this.compiler = compiler;
        this.context = compiler.context;
        this.pool = context.pool;
    }

    Code.Number compile(Term term) {
        if (term instanceof Term.Constant constant) {
            Num value = Num.of(((Value.Number) constant.value()).value());
            return f -> value;
        }
        if (term instanceof Term.Variable variable) {
            int slot = compiler.slot(variable);
            return f -> f.numbers[slot];
        }
        if (term instanceof Term.Unfolded unfolded) {
            return compiler.number(unfolded.meaning());
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation);
        }
        if (term instanceof Term.Conditional c) {
            Code.Truth condition = compiler.truth(c.condition());
            Code.Number then = compiler.number(c.then());
            Code.Number otherwise = compiler.number(c.otherwise());
            return f -> condition.at(f) ? then.at(f) : otherwise.at(f);
        }
        if (term instanceof Term.Let let) {
            Binder binder = Binder.of(compiler, let);
            Code.Number body = compiler.number(let.body());
            return f -> {
                binder.bind(f);
                return body.at(f);
            };
        }
        if (term instanceof Term.Aggregate aggregate) {
            return AggregateCode.number(compiler, aggregate);
        }
        if (term instanceof Term.Application application) {
            return application(application);
        }
        if (term instanceof Term.Choice choice) {
            Code.Number index = compiler.number(choice.index());
            List<Code.Number> branches = choice.branches().stream().map(compiler::number).toList();
            return f -> branches.get(index.at(f).intValue() - 1).at(f);
        }
        throw new OutOfReach("no number: " + term.getClass().getSimpleName());
    }

    private Code.Number operation(Term.Operation term) {
        switch (term.operator()) {
            case ADD:
                return binary(term, Num::plus);
            case SUBTRACT:
                return binary(term, Num::minus);
            case MULTIPLY:
                return binary(term, Num::times);
            case DIVIDE:
                return binary(term, Num::dividedBy);
            case MINIMUM:
                return binary(term, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            case MAXIMUM:
                return binary(term, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            case NEGATE:
                return unary(term, Num::negate);
            case ABS:
                return unary(term, Num::abs);
            case FLOOR:
                return unary(term, Num::floor);
            case EXP:
                return unary(term, Num::exp);
            case DOT:
                return dot(term);
            case COORDINATE:
                Code.Id vector = compiler.id(term.argument(0));
                Code.Id point = compiler.id(term.argument(1));
                return f -> pool.number(pool.parts(vector.at(f))[pool.parts(point.at(f))[0]]);
            case MEMBER_OF_FAMILY:
                Code.Id family = compiler.id(term.argument(0));
                Code.Number place = compiler.number(term.argument(1));
                return f -> pool.number(IdCompiler.member(pool.parts(family.at(f)), place.at(f).intValue()));
            case SIZE:
                return size(term.argument(0));
            case WEIGHT:
                Code.Id distribution = compiler.id(term.argument(0));
                Code.Id of = compiler.id(term.argument(1));
                return f -> weight(pool.parts(distribution.at(f)), of.at(f));
            default:
                throw new OutOfReach("no number: " + term.operator());
        }
    }

    /** Of large orbits and spaces the form tells the size. */
    private Code.Number size(Term set) {
        Code.Id listed = compiler.id(set);
        Code.Number counted = f -> Num.of(pool.parts(listed.at(f)).length);
        Term bare = Terms.meaning(set);
        if (bare instanceof Term.Elements elements && compiler.context.large.mayBeLarge(elements.space(), false)
                && elements.space().group().group().blocksIfYoung().isPresent()) {
            Num size = Num.of(ExactReal.of(new BigFraction(LargeSets.size(elements.space()))));
            return f -> size;
        }
        if (!(bare instanceof Term.Orbit orbit) || !compiler.context.large.mayBeLarge(orbit.space(), true)
                || orbit.space().group().group().blocksIfYoung().isEmpty()) {
            return counted;
        }
        Code.Id parameter = compiler.id(orbit.parameter());
        List<int[]> blocks = orbit.space().group().group().blocksIfYoung().get();
        return f -> compiler.context.spaces.largeOrbit(orbit.space(), parameter.at(f))
                .map(c -> Num.of(ExactReal.of(new BigFraction(ArrangementClasses.count(blocks, c.colours())))))
                .orElseGet(() -> counted.at(f));
    }

    private Code.Number unary(Term.Operation term, UnaryOperator<Num> operator) {
        Code.Number x = compiler.number(term.argument(0));
        return f -> operator.apply(x.at(f));
    }

    private Code.Number binary(Term.Operation term, BinaryOperator<Num> operator) {
        Code.Number result = compiler.number(term.argument(0));
        for (Term next : term.arguments().subList(1, term.arguments().size())) {
            Code.Number x = result;
            Code.Number y = compiler.number(next);
            result = f -> operator.apply(x.at(f), y.at(f));
        }
        return result;
    }

    private Num weight(int[] atoms, int vector) {
        for (int i = 0; i < atoms.length; i += 2) {
            if (atoms[i] == vector) {
                return pool.number(atoms[i + 1]);
            }
        }
        return Num.ZERO;
    }

    private Code.Number dot(Term.Operation term) {
        Code.Id x = compiler.id(term.argument(0));
        Code.Id u = compiler.id(term.argument(1));
        return f -> dot(x.at(f), u.at(f));
    }

    private Num dot(int x, int u) {
        Pool.Scaled a = pool.scaled(x);
        Pool.Scaled b = pool.scaled(u);
        if (a.fits() && b.fits()) {
            try {
                long sum = 0;
                long[] p = a.numerators();
                long[] q = b.numerators();
                for (int i = 0; i < p.length; i++) {
                    if (p[i] != 0) {
                        sum = Math.addExact(sum, Math.multiplyExact(p[i], q[i]));
                    }
                }
                return Num.of(sum, Math.multiplyExact(a.denominator(), b.denominator()));
            } catch (ArithmeticException overflow) {
                return exactDot(pool.parts(x), pool.parts(u));
            }
        }
        return exactDot(pool.parts(x), pool.parts(u));
    }

    private Num exactDot(int[] x, int[] u) {
        Num sum = Num.ZERO;
        for (int i = 0; i < x.length; i++) {
            sum = sum.plus(pool.number(x[i]).times(pool.number(u[i])));
        }
        return sum;
    }

    private Code.Number application(Term.Application term) {
        Code.Id parameter = compiler.id(term.parameter());
        if (Terms.meaning(term.function()) instanceof Term.Constant constant) {
            Value.Table table = (Value.Table) constant.value();
            return term.label().isEmpty() ? row(row(table, ""), parameter)
                    : Terms.meaning(term.label().get()) instanceof Term.Constant label
                    ? row(row(table, ((Value.Label) label.value()).name()), parameter)
                    : byLabel(rows(table), compiler.id(term.label().get()), parameter);
        }
        Term.Variable function = (Term.Variable) Terms.meaning(term.function());
        FunctionLayout layout = compiler.layout(function);
        int slot = compiler.slot(function);
        if (term.label().isEmpty()) {
            return f -> f.functions[slot][layout.place(0, parameter.at(f))];
        }
        Code.Id label = compiler.id(term.label().get());
        return f -> f.functions[slot][layout.place(layout.labelPlace(labelName(label.at(f))), parameter.at(f))];
    }

    private String labelName(int label) {
        return ((Value.Label) pool.value(label)).name();
    }

    private static Code.Number row(Num[] row, Code.Id parameter) {
        return f -> entry(row, parameter.at(f));
    }

    private Code.Number byLabel(Map<String, Num[]> rows, Code.Id label, Code.Id parameter) {
        return f -> entry(rows.getOrDefault(labelName(label.at(f)), new Num[0]), parameter.at(f));
    }

    private static Num entry(Num[] row, int parameter) {
        if (parameter >= row.length || row[parameter] == null) {
            throw new Undefined("a table has no entry for a parameter");
        }
        return row[parameter];
    }

    /** The rows of a table by the ids of the parameters. */
    private Map<String, Num[]> rows(Value.Table table) {
        return tables.computeIfAbsent(table, t -> divided(t, label -> true));
    }

    /** One row; while few are asked for, the others, which may be many, are left alone. */
    private Num[] row(Value.Table table, String label) {
        Map<String, Num[]> known = single.computeIfAbsent(table, t -> new HashMap<>());
        if (known.size() < FEW_ROWS || known.containsKey(label)) {
            return known.computeIfAbsent(label, l -> divided(table, l::equals).getOrDefault(l, new Num[0]));
        }
        return rows(table).getOrDefault(label, new Num[0]);
    }

    private Map<String, Num[]> divided(Value.Table table, Predicate<String> wanted) {
        int length = table.values().keySet().stream().filter(key -> wanted.test(key.label().orElse("")))
                .mapToInt(key -> pool.intern(key.parameter()) + 1).max().orElse(0);
        Map<String, Num[]> rows = new HashMap<>();
        table.values().forEach((key, value) -> {
            if (wanted.test(key.label().orElse(""))) {
                rows.computeIfAbsent(key.label().orElse(""), l -> new Num[length])[pool.intern(key.parameter())] = Num.of(value);
            }
        });
        return rows;
    }
}

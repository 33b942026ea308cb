package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** Compiles terms whose value is interned: parameters, lotteries, sets, permutations, families. */
final class IdCompiler {
    private final Compiler compiler;
    private final Context context;
    private final Pool pool;

    IdCompiler(Compiler compiler) {
        this.compiler = compiler;
        this.context = compiler.context;
        this.pool = context.pool;
    }

    Code.Id compile(Term term) {
        if (term instanceof Term.Constant constant) {
            int id = pool.intern(constant.value());
            return f -> id;
        }
        if (term instanceof Term.Variable variable) {
            int slot = compiler.slot(variable);
            return f -> f.ids[slot];
        }
        if (term instanceof Term.Unfolded unfolded) {
            return compiler.id(unfolded.meaning());
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation);
        }
        if (term instanceof Term.Conditional c) {
            Code.Truth condition = compiler.truth(c.condition());
            Code.Id then = compiler.id(c.then());
            Code.Id otherwise = compiler.id(c.otherwise());
            return f -> condition.at(f) ? then.at(f) : otherwise.at(f);
        }
        if (term instanceof Term.Let let) {
            Binder binder = Binder.of(compiler, let);
            Code.Id body = compiler.id(let.body());
            return f -> {
                binder.bind(f);
                return body.at(f);
            };
        }
        if (term instanceof Term.Aggregate aggregate) {
            return AggregateCode.set(compiler, aggregate);
        }
        if (term instanceof Term.Elements elements) {
            int[] known = {-1};
            return f -> known[0] >= 0 ? known[0] : (known[0] = context.spaces.elements(elements.space()));
        }
        if (term instanceof Term.Orbit orbit) {
            Code.Id parameter = compiler.id(orbit.parameter());
            Spaces.OrbitTable orbits = context.spaces.orbits(orbit.space());
            return f -> orbits.of(parameter.at(f));
        }
        if (term instanceof Term.GroupElements group) {
            NamedGroup named = group.space().group();
            int[] known = {-1};
            return f -> known[0] >= 0 ? known[0]
                    : (known[0] = context.spaces.groupElements(named, group.involutions()));
        }
        if (term instanceof Term.Choice choice) {
            Code.Number index = compiler.number(choice.index());
            List<Code.Id> branches = choice.branches().stream().map(compiler::id).toList();
            return f -> branches.get(index.at(f).intValue() - 1).at(f);
        }
        throw new OutOfReach("a set of functions cannot be listed here");
    }

    private Code.Id operation(Term.Operation term) {
        List<Code.Id> ids = term.arguments().stream().map(compiler::id).toList();
        switch (term.operator()) {
            case ADD:
                return coordinatewise(ids, 1);
            case SUBTRACT:
                return coordinatewise(ids, -1);
            case NEGATE:
                return f -> mapped(ids.get(0).at(f), c -> pool.ofNumber(pool.number(c).negate()));
            case SCALE:
                Code.Number factor = compiler.number(term.argument(0));
                return f -> {
                    Num by = factor.at(f);
                    return mapped(ids.get(1).at(f), c -> pool.ofNumber(pool.number(c).times(by)));
                };
            case BASIS:
                return f -> basis(ids.get(0).at(f), ((Type.Vector) term.type()).points().size());
            case COORDINATE:
                return f -> pool.parts(ids.get(0).at(f))[pool.parts(ids.get(1).at(f))[0]];
            case MEMBER_OF_FAMILY:
                Code.Number place = compiler.number(term.argument(1));
                return f -> member(pool.parts(ids.get(0).at(f)), place.at(f).intValue());
            case SET:
                return f -> pool.ofSet(ids.stream().mapToInt(id -> id.at(f)).toArray());
            case RANGE:
                return range(compiler.number(term.argument(0)), compiler.number(term.argument(1)));
            case TUPLES:
                Code.Number length = compiler.number(term.argument(1));
                return f -> tuples(pool.parts(ids.get(0).at(f)), length.at(f).intValue());
            case POWERSET:
                return f -> powerset(pool.parts(ids.get(0).at(f)));
            case UNION:
                return f -> union(ids.stream().mapToInt(id -> id.at(f)).toArray());
            case INTERSECTION:
                return f -> selected(ids.get(0).at(f), ids.get(1).at(f), true);
            case DIFFERENCE:
                return f -> selected(ids.get(0).at(f), ids.get(1).at(f), false);
            case ACT:
                return f -> context.actions.act(ids.get(0).at(f), ids.get(1).at(f));
            case COMPOSE:
                return f -> context.actions.compose(ids.get(0).at(f), ids.get(1).at(f));
            case INVERSE:
                return f -> context.actions.inverse(ids.get(0).at(f));
            case PAIR:
                return f -> pool.id(Kind.PAIR, 0, ids.get(0).at(f), ids.get(1).at(f));
            case SUPPORT:
                return f -> support(pool.parts(ids.get(0).at(f)));
            default:
                throw new OutOfReach(term.operator() + " is not decided by enumeration");
        }
    }

    private Code.Id coordinatewise(List<Code.Id> ids, int sign) {
        return f -> {
            int first = ids.get(0).at(f);
            int[] sum = pool.parts(first).clone();
            for (Code.Id next : ids.subList(1, ids.size())) {
                int[] other = pool.parts(next.at(f));
                for (int i = 0; i < sum.length; i++) {
                    Num a = pool.number(sum[i]);
                    Num b = pool.number(other[i]);
                    sum[i] = pool.ofNumber(sign > 0 ? a.plus(b) : a.minus(b));
                }
            }
            return pool.id(Kind.VECTOR, pool.row(first).context, sum);
        };
    }

    private int mapped(int vector, IntUnaryOperator coordinate) {
        return pool.id(Kind.VECTOR, pool.row(vector).context,
                Arrays.stream(pool.parts(vector)).map(coordinate).toArray());
    }

    private int basis(int point, int dimension) {
        int[] coordinates = new int[dimension];
        Arrays.fill(coordinates, pool.ofNumber(Num.ZERO));
        coordinates[pool.parts(point)[0]] = pool.ofNumber(Num.ONE);
        return pool.id(Kind.VECTOR, pool.row(point).context, coordinates);
    }

    private Code.Id range(Code.Number from, Code.Number to) {
        return f -> {
            int low = from.at(f).intValue();
            int high = to.at(f).intValue();
            Spaces.limit((double) high - low);
            IntList all = new IntList();
            for (int i = low; i <= high; i++) {
                all.add(pool.ofNumber(Num.of(i)));
            }
            return pool.ofSet(all.toArray());
        };
    }

    private int tuples(int[] elements, int length) {
        Spaces.limit(Math.pow(elements.length, length));
        int count = (int) Math.pow(elements.length, length);
        int[] all = new int[count];
        for (int code = 0; code < count; code++) {
            int[] members = new int[length];
            int rest = code;
            for (int i = length - 1; i >= 0; i--) {
                members[i] = elements[rest % elements.length];
                rest /= elements.length;
            }
            context.ticker.tick();
            all[code] = pool.id(Kind.FAMILY, 0, members);
        }
        return pool.ofSet(all);
    }

    private int powerset(int[] elements) {
        Spaces.limit(Math.pow(2, elements.length));
        int[] all = new int[1 << elements.length];
        for (int mask = 0; mask < all.length; mask++) {
            IntList subset = new IntList();
            for (int i = 0; i < elements.length; i++) {
                if ((mask >> i & 1) == 1) {
                    subset.add(elements[i]);
                }
            }
            context.ticker.tick();
            all[mask] = pool.ofSet(subset.toArray());
        }
        return pool.ofSet(all);
    }

    private int union(int[] sets) {
        IntList all = new IntList();
        for (int set : sets) {
            for (int x : pool.parts(set)) {
                all.add(x);
            }
        }
        return pool.ofSet(all.toArray());
    }

    private int selected(int set, int other, boolean inOther) {
        return pool.ofSet(Arrays.stream(pool.parts(set)).filter(x -> pool.contains(other, x) == inOther).toArray());
    }

    /** The member of a family at a place from 1. */
    static int member(int[] members, int place) {
        if (place < 1 || place > members.length) {
            throw new Undefined("a family of " + members.length + " has no member " + place);
        }
        return members[place - 1];
    }

    private int support(int[] atoms) {
        int[] vectors = new int[atoms.length / 2];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = atoms[2 * i];
        }
        return pool.ofSet(vectors);
    }
}

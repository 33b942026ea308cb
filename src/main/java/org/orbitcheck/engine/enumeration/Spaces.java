package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Elements, membership and orbits of parameter spaces, as sets of interned values; each is computed once. */
final class Spaces {
    /** Sets of more elements than this are not listed. */
    static final int MOST_ELEMENTS = 1_000_000;
    private static final int MOST_IMAGES = 50_000_000;
    private final Pool pool;
    private final Actions actions;
    private final Budget budget;
    private final LargeSets large;
    private final Predicates predicates;
    private final Map<ParameterSpace, Integer> elements = new HashMap<>();
    private final Map<ParameterSpace, Integer> representatives = new IdentityHashMap<>();
    private final Map<ParameterSpace, OrbitTable> orbits = new HashMap<>();
    private final Map<ParameterSpace, BitSet> members = new IdentityHashMap<>();
    private final Map<ParameterSpace, IntPredicate> restrictions = new IdentityHashMap<>();
    private final Map<ParameterSpace, Map<Integer, Optional<Coloured>>> largeOrbits = new IdentityHashMap<>();
    private final Map<GroupKey, Integer> groups = new HashMap<>();
    private final Map<NamedGroup, int[]> generators = new HashMap<>();

    /** Compiles the predicate of a restricted space. */
    interface Predicates {
        IntPredicate of(ParameterSpace.Restricted space);
    }

    private record GroupKey(NamedGroup group, boolean involutions) {
    }

    Spaces(Pool pool, Actions actions, Predicates predicates, LargeSets large, Budget budget) {
        this.large = large;
        this.pool = pool;
        this.actions = actions;
        this.predicates = predicates;
        this.budget = budget;
    }

    /** The set of all elements; throws OutOfReach when there are infinitely many. */
    int elements(ParameterSpace space) {
        Integer known = elements.get(space);
        if (known == null) {
            known = list(space);
            elements.put(space, known);
        }
        return known;
    }

    /** The set of the first elements of the orbits inside the space. */
    int representatives(ParameterSpace space) {
        Integer known = representatives.get(space);
        if (known == null) {
            if (isLargeOrbit(space)) {
                return pool.ofSet(new int[] {pool.intern(((ParameterSpace.OrbitOf) space).seed())});
            }
            OrbitTable table = orbits(space);
            IntList firsts = new IntList();
            BitSet seen = new BitSet();
            for (int x : pool.parts(elements(space))) {
                int orbit = table.of(x);
                if (!seen.get(orbit)) {
                    seen.set(orbit);
                    firsts.add(x);
                }
            }
            known = pool.ofSet(firsts.toArray());
            representatives.put(space, known);
        }
        return known;
    }

    private boolean isLargeOrbit(ParameterSpace space) {
        return space instanceof ParameterSpace.OrbitOf && large.mayBeLarge(space, false);
    }

    /** The colours of a parameter whose orbit in a space is too large to be listed. */
    Optional<Coloured> largeOrbit(ParameterSpace space, int parameter) {
        return largeOrbits.computeIfAbsent(space, s -> new HashMap<>()).computeIfAbsent(parameter,
                x -> large.mayBeLarge(space, true) && contains(space, x)
                        ? large.largeOrbit(space.group().group(), pool.value(x)) : Optional.empty());
    }

    private int list(ParameterSpace space) {
        if (space instanceof ParameterSpace.PointSpace s) {
            int[] points = new int[s.group().degree()];
            for (int i = 0; i < points.length; i++) {
                points[i] = pool.ofPoint(s.group().points(), i);
            }
            return pool.ofSet(points);
        }
        if (space instanceof ParameterSpace.OrbitOf s) {
            return orbits(s.base()).of(pool.intern(s.seed()));
        }
        if (space instanceof ParameterSpace.Explicit s) {
            return pool.ofSet(pool.internAll(s.elements()));
        }
        if (space instanceof ParameterSpace.Restricted s) {
            return filtered(elements(s.base()), s);
        }
        if (space instanceof ParameterSpace.Maps s) {
            return maps(s);
        }
        if (space instanceof ParameterSpace.Subsets s) {
            return subsets(s.group().points(), s.size());
        }
        if (space instanceof ParameterSpace.Product s) {
            return pairs(pool.parts(elements(s.first())), pool.parts(elements(s.second())));
        }
        if (space instanceof ParameterSpace.Cosets s) {
            int context = pool.context(new Pool.CosetContext(s.group().points(), s.subgroup().group()));
            return pool.ofSet(s.group().group().transversal(s.subgroup().group()).stream()
                    .mapToInt(p -> pool.id(Kind.COSET, context, p.images())).toArray());
        }
        if (space instanceof ParameterSpace.Tabulated s) {
            int[] named = new int[s.action().names().size()];
            for (int i = 0; i < named.length; i++) {
                named[i] = pool.intern(new Value.Named(s.action(), i));
            }
            return pool.ofSet(named);
        }
        throw new OutOfReach(space instanceof ParameterSpace.Open ? "every parameter space is meant"
                : "there are infinitely many parameters");
    }

    private int filtered(int set, ParameterSpace.Restricted space) {
        IntPredicate predicate = restriction(space);
        IntList kept = new IntList();
        for (int x : pool.parts(set)) {
            budget.check();
            if (predicate.test(x)) {
                kept.add(x);
            }
        }
        return pool.ofSet(kept.toArray());
    }

    private IntPredicate restriction(ParameterSpace.Restricted space) {
        IntPredicate known = restrictions.get(space);
        if (known == null) {
            known = predicates.of(space);
            restrictions.put(space, known);
        }
        return known;
    }

    private int maps(ParameterSpace.Maps space) {
        int degree = space.group().degree();
        int[] values = pool.parts(pool.ofSet(pool.internAll(space.values())));
        limit(Math.pow(values.length, degree));
        int context = pool.context(space.group().points());
        int count = (int) Math.pow(values.length, degree);
        int[] all = new int[count];
        for (int code = 0; code < count; code++) {
            budget.check();
            int[] images = new int[degree];
            int rest = code;
            for (int i = degree - 1; i >= 0; i--) {
                images[i] = values[rest % values.length];
                rest /= values.length;
            }
            all[code] = pool.id(Kind.MAPPING, context, images);
        }
        return pool.ofSet(all);
    }

    private int subsets(Points points, int size) {
        IntList all = new IntList();
        if (size <= points.size()) {
            addSubsets(points, new int[size], 0, 0, all);
        }
        return pool.ofSet(all.toArray());
    }

    private void addSubsets(Points points, int[] chosen, int place, int from, IntList all) {
        if (place == chosen.length) {
            limit(all.size());
            budget.check();
            all.add(pool.ofSet(chosen));
            return;
        }
        for (int i = from; i <= points.size() - (chosen.length - place); i++) {
            chosen[place] = pool.ofPoint(points, i);
            addSubsets(points, chosen, place + 1, i + 1, all);
        }
    }

    private int pairs(int[] first, int[] second) {
        limit((double) first.length * second.length);
        int[] pairs = new int[first.length * second.length];
        int n = 0;
        for (int x : first) {
            budget.check();
            for (int y : second) {
                pairs[n++] = pool.id(Kind.PAIR, 0, x, y);
            }
        }
        return pool.ofSet(pairs);
    }

    static void limit(double size) {
        if (size > MOST_ELEMENTS) {
            throw new OutOfReach("a set of more than " + MOST_ELEMENTS + " elements is too large to list");
        }
    }

    private static void limitImages(double permutations, int degree) {
        if (permutations * degree > MOST_IMAGES) {
            throw new OutOfReach("more than " + MOST_IMAGES / degree + " permutations of " + degree + " points are too large to list");
        }
    }

    boolean contains(ParameterSpace space, int x) {
        if (space instanceof ParameterSpace.Restricted s) {
            return contains(s.base(), x) && restriction(s).test(x);
        }
        if (space instanceof ParameterSpace.Product s) {
            return contains(s.first(), pool.parts(x)[0]) && contains(s.second(), pool.parts(x)[1]);
        }
        if (space instanceof ParameterSpace.Distributions s) {
            int[] parts = pool.parts(x);
            for (int i = 0; i < parts.length; i += 2) {
                if (!contains(s.base(), parts[i])) {
                    return false;
                }
            }
            return parts.length <= 2 * s.support();
        }
        if (space instanceof ParameterSpace.Subsets s) {
            return pool.parts(x).length == s.size();
        }
        if (isLargeOrbit(space) && space.group().group().blocksIfYoung().isPresent()
                && (pool.kind(x) == Kind.VECTOR || pool.kind(x) == Kind.MAPPING)) {
            return alike(space, x, pool.intern(((ParameterSpace.OrbitOf) space).seed()));
        }
        if (space instanceof ParameterSpace.OrbitOf || space instanceof ParameterSpace.Explicit
                || space instanceof ParameterSpace.Maps) {
            return memberBits(space).get(x);
        }
        return true;
    }

    /** Whether two lists of entries have the same ones in each block. */
    private boolean alike(ParameterSpace space, int x, int y) {
        return space.group().group().blocksIfYoung().orElseThrow().stream()
                .allMatch(block -> Arrays.equals(sortedEntries(x, block), sortedEntries(y, block)));
    }

    private int[] sortedEntries(int x, int[] block) {
        int[] parts = pool.parts(x);
        return Arrays.stream(block).map(i -> parts[i]).sorted().toArray();
    }

    private BitSet memberBits(ParameterSpace space) {
        BitSet bits = members.get(space);
        if (bits == null) {
            bits = new BitSet();
            for (int x : pool.parts(elements(space))) {
                bits.set(x);
            }
            members.put(space, bits);
        }
        return bits;
    }

    /** The orbits inside a space [Definition 3.1], each computed when it is first asked for. */
    OrbitTable orbits(ParameterSpace space) {
        OrbitTable known = orbits.get(space);
        if (known == null) {
            known = new OrbitTable(space);
            orbits.put(space, known);
        }
        return known;
    }

    final class OrbitTable {
        private final ParameterSpace space;
        private final Optional<List<int[]>> blocks;
        /** One more than the id of the orbit, by the id of the element. */
        private int[] orbitOf = new int[0];

        private OrbitTable(ParameterSpace space) {
            this.space = space;
            this.blocks = space instanceof ParameterSpace.Explicit s && s.elementType() instanceof Type.Vector
                    ? space.group().group().blocksIfYoung() : Optional.empty();
        }

        /** The orbit of x inside the space. */
        int of(int x) {
            if (x < orbitOf.length && orbitOf[x] != 0) {
                return orbitOf[x] - 1;
            }
            int[] whole = blocks.isPresent() ? alike(x) : wholeOrbit(space.group(), x);
            IntList inside = new IntList();
            for (int y : whole) {
                if (contains(space, y)) {
                    inside.add(y);
                }
            }
            int set = pool.ofSet(inside.toArray());
            if (orbitOf.length < pool.size()) {
                orbitOf = Arrays.copyOf(orbitOf, Math.max(2 * orbitOf.length, pool.size()));
            }
            for (int y : whole) {
                orbitOf[y] = set + 1;
            }
            return set;
        }

        /** Among listed vectors under a product of symmetric groups: those with the same values in each block. */
        private int[] alike(int x) {
            List<int[]> shape = shape(x);
            IntList same = new IntList();
            same.add(x);
            for (int y : pool.parts(elements(space))) {
                if (y != x && sameShape(shape, shape(y))) {
                    same.add(y);
                }
            }
            return same.toArray();
        }

        private List<int[]> shape(int x) {
            int[] parts = pool.parts(x);
            return blocks.orElseThrow().stream()
                    .map(block -> Arrays.stream(block).map(i -> parts[i]).sorted().toArray()).toList();
        }

        private boolean sameShape(List<int[]> a, List<int[]> b) {
            for (int i = 0; i < a.size(); i++) {
                if (!Arrays.equals(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private int[] wholeOrbit(NamedGroup group, int seed) {
        int[] gens = generators(group);
        BitSet seen = new BitSet();
        IntList orbit = new IntList();
        orbit.add(seed);
        seen.set(seed);
        for (int i = 0; i < orbit.size(); i++) {
            budget.check();
            for (int g : gens) {
                int y = actions.act(g, orbit.get(i));
                if (!seen.get(y)) {
                    seen.set(y);
                    orbit.add(y);
                    limit(orbit.size());
                }
            }
        }
        return orbit.toArray();
    }

    int[] generators(NamedGroup group) {
        int[] known = generators.get(group);
        if (known == null) {
            known = ids(group, group.group().generators());
            generators.put(group, known);
        }
        return known;
    }

    private int[] ids(NamedGroup group, List<Permutation> permutations) {
        return permutations.stream().mapToInt(p -> pool.ofPermutation(group.points(), p.images())).toArray();
    }

    /** The set of the elements (or involutions, with the identity) of a group; throws OutOfReach when it is too large. */
    int groupElements(NamedGroup group, boolean involutions) {
        GroupKey key = new GroupKey(group, involutions);
        Integer known = groups.get(key);
        if (known == null) {
            PermutationGroup g = group.group();
            if (!involutions) {
                limit(g.order().doubleValue());
                limitImages(g.order().doubleValue(), g.degree());
            }
            IntList all = new IntList();
            (involutions ? g.involutions() : g.elements()).forEach(p -> {
                budget.check();
                limit(all.size());
                limitImages(all.size(), g.degree());
                all.add(pool.ofPermutation(group.points(), p.images()));
            });
            known = pool.ofSet(all.toArray());
            groups.put(key, known);
        }
        return known;
    }
}

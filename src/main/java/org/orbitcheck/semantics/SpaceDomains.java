package org.orbitcheck.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/** The set of the elements of each kind of parameter space. */
final class SpaceDomains {
    private final Spaces spaces;

    SpaceDomains(Spaces spaces) {
        this.spaces = spaces;
    }

    Domain of(ParameterSpace space) {
        if (space instanceof ParameterSpace.PointSpace points) {
            Points all = points.group().points();
            return numbered(all.size(), i -> new Value.Point(all, i),
                    v -> v instanceof Value.Point p && p.points().equals(all) && isPlace(p.index(), all.size()));
        }
        if (space instanceof ParameterSpace.Vectors vectors) {
            return vectors(vectors.group());
        }
        if (space instanceof ParameterSpace.Restricted restricted) {
            return restricted(restricted);
        }
        if (space instanceof ParameterSpace.OrbitOf orbit) {
            Domain whole = spaces.groupOrbit(orbit.group(), orbit.seed());
            return orbit.base().isClosedByForm() ? whole
                    : new Domain.Filtered(whole, spaces.elements(orbit.base())::contains);
        }
        if (space instanceof ParameterSpace.Explicit explicit) {
            Set<Value> elements = new LinkedHashSet<>(explicit.elements());
            return new Domain.Streamed(elements, elements::contains);
        }
        if (space instanceof ParameterSpace.Maps maps) {
            return maps(maps);
        }
        if (space instanceof ParameterSpace.Subsets subsets) {
            return subsets(subsets);
        }
        if (space instanceof ParameterSpace.Product product) {
            return product(spaces.elements(product.first()), spaces.elements(product.second()));
        }
        if (space instanceof ParameterSpace.Cosets cosets) {
            return cosets(cosets);
        }
        if (space instanceof ParameterSpace.Distributions distributions) {
            return distributions(distributions);
        }
        if (space instanceof ParameterSpace.Tabulated tabulated) {
            int size = tabulated.action().names().size();
            return numbered(size, i -> new Value.Named(tabulated.action(), i),
                    v -> v instanceof Value.Named n && n.action().equals(tabulated.action()) && isPlace(n.index(), size));
        }
        return spaces.elements(space);
    }

    private static Domain numbered(int size, IntFunction<Value> element, Predicate<Value> membership) {
        List<Value> all = IntStream.range(0, size).mapToObj(element).toList();
        return new Domain.Counted(all, membership, () -> BigInteger.valueOf(size));
    }

    private static boolean isPlace(int index, int size) {
        return index >= 0 && index < size;
    }

    private static Domain vectors(NamedGroup group) {
        return new Domain.Infinite("vectors(" + group.name() + ")",
                v -> v instanceof Value.Vector vector && vector.points().equals(group.points()));
    }

    private Domain restricted(ParameterSpace.Restricted space) {
        Domain base = spaces.elements(space.base());
        Domain.Filtered filtered = new Domain.Filtered(base, spaces.condition(space));
        return space.isFinite() ? filtered
                : new Domain.Infinite("a part of an infinite parameter space", filtered::contains);
    }

    private static Domain maps(ParameterSpace.Maps space) {
        Points points = space.group().points();
        List<Value> values = List.copyOf(new LinkedHashSet<>(space.values()));
        Tuples<Value> images = Tuples.ofLength(points.size(), values);
        return new Domain.Streamed(() -> images.stream().<Value>map(i -> new Value.Mapping(points, i)).iterator(),
                v -> v instanceof Value.Mapping m && m.points().equals(points) && values.containsAll(m.images()));
    }

    private static Domain subsets(ParameterSpace.Subsets space) {
        List<Value> all = new ArrayList<>();
        collect(space.group().points(), space.size(), 0, List.of(), all);
        return new Domain.Sorted(new Value.SetOf(all));
    }

    private static void collect(Points points, int size, int from, List<Value> chosen, List<Value> all) {
        Interrupted.check();
        if (chosen.size() == size) {
            all.add(new Value.SetOf(chosen));
            return;
        }
        for (int i = from; i <= points.size() - (size - chosen.size()); i++) {
            List<Value> more = new ArrayList<>(chosen);
            more.add(new Value.Point(points, i));
            collect(points, size, i + 1, more, all);
        }
    }

    private static Domain product(Domain first, Domain second) {
        Iterable<Value> pairs = () -> first.stream().<Value>flatMap(x -> second.stream().map(y -> new Value.Pair(x, y))).iterator();
        return new Domain.Counted(pairs,
                v -> v instanceof Value.Pair pair && first.contains(pair.first()) && second.contains(pair.second()),
                () -> first.size().multiply(second.size()));
    }

    private static Domain cosets(ParameterSpace.Cosets space) {
        NamedGroup group = space.group();
        List<Value> all = group.group().transversal(space.subgroup().group()).stream()
                .<Value>map(least -> new Value.Coset(group.points(), space.subgroup().group(), least)).toList();
        return new Domain.Sorted(new Value.SetOf(all));
    }

    private Domain distributions(ParameterSpace.Distributions space) {
        return new Domain.Infinite("distributions(...)", v -> v instanceof Value.Distribution d
                && d.points().equals(space.group().points()) && isProbability(d, space.support())
                && d.atoms().stream().allMatch(a -> spaces.contains(space.base(), a.vector())));
    }

    private static boolean isProbability(Value.Distribution distribution, int support) {
        List<Value.Weighted> atoms = distribution.atoms();
        BigFraction sum = atoms.stream().map(Value.Weighted::weight).reduce(BigFraction.ZERO, BigFraction::add);
        return atoms.size() <= support && sum.equals(BigFraction.ONE) && atoms.stream().allMatch(a -> a.weight().signum() > 0)
                && IntStream.range(1, atoms.size()).allMatch(
                        i -> ValueOrder.INSTANCE.compare(atoms.get(i - 1).vector(), atoms.get(i).vector()) < 0);
    }
}

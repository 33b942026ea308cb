package org.orbitcheck.engine.enumeration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.shortcut.ArrangementClasses;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Sizes of parameter spaces and orbits by their form, without listing them, and their classes. */
final class LargeSets {
    private final BigInteger listed;

    /** Sets of up to so many elements are listed. */
    LargeSets(int listed) {
        this.listed = BigInteger.valueOf(listed);
    }

    interface SameBlock {
        boolean test(int i, int j);
    }

    interface Visitor {
        boolean visit(Coloured coloured, BigInteger size);
    }

    static boolean isNumeric(Type type) {
        return type instanceof Type.Number;
    }

    /** Whether permutations of points can move a value at all. */
    static boolean isMoved(Pool pool, int id) {
        Kind kind = pool.kind(id);
        return kind == Kind.SET || kind == Kind.PAIR ? Arrays.stream(pool.parts(id)).anyMatch(part -> isMoved(pool, part))
                : kind != Kind.NUMBER && kind != Kind.TRUTH && kind != Kind.LABEL;
    }

    /** Whether a space, or an orbit in it, may be too large to be listed. */
    boolean mayBeLarge(ParameterSpace space, boolean orbit) {
        if (space instanceof ParameterSpace.Open || space instanceof ParameterSpace.PointSpace || !space.isClosedByForm()
                || Coloured.isOfOther(space.elementType())) {
            return false;
        }
        return orbit ? space.group().group().order().compareTo(listed) > 0 : size(space).compareTo(listed) > 0;
    }

    /** Whether a space is too large to be listed. */
    boolean isLarge(ParameterSpace space) {
        return size(space).compareTo(listed) > 0;
    }

    /** The number of elements of a finite space; zero where its form does not tell. */
    static BigInteger size(ParameterSpace space) {
        if (space instanceof ParameterSpace.PointSpace s) {
            return BigInteger.valueOf(s.group().degree());
        }
        if (space instanceof ParameterSpace.OrbitOf s && s.base().isClosedByForm()) {
            return orbitSize(s.group().group(), s.seed());
        }
        if (space instanceof ParameterSpace.Subsets s) {
            return ArrangementClasses.count(List.of(everything(s.group().degree())), firstPoints(s).colours());
        }
        if (space instanceof ParameterSpace.Product s) {
            return size(s.first()).multiply(size(s.second()));
        }
        return BigInteger.ZERO;
    }

    private static int[] everything(int degree) {
        return IntStream.range(0, degree).toArray();
    }

    private static Coloured firstPoints(ParameterSpace.Subsets space) {
        Points points = space.group().points();
        List<Value> first = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            first.add(new Value.Point(points, i));
        }
        return Coloured.ofPoints(points, first);
    }

    /** The size of an orbit under a product of symmetric groups; for other groups their order, when that is large. */
    private static BigInteger orbitSize(PermutationGroup group, Value seed) {
        Optional<Coloured> coloured = Coloured.of(seed);
        if (coloured.isEmpty()) {
            return BigInteger.ZERO;
        }
        return group.blocksIfYoung().map(blocks -> ArrangementClasses.count(blocks, coloured.get().colours())).orElse(group.order());
    }

    /** The colours of a value with a large orbit; empty where it is small, or has no colours. */
    Optional<Coloured> largeOrbit(PermutationGroup group, Value seed) {
        return orbitSize(group, seed).compareTo(listed) > 0 ? Coloured.of(seed) : Optional.empty();
    }

    /** The blocks, divided into classes of an equivalence. */
    static List<int[]> blocks(List<int[]> coarse, SameBlock same) {
        List<int[]> parts = new ArrayList<>();
        for (int[] block : coarse) {
            List<IntList> classes = new ArrayList<>();
            for (int point : block) {
                Optional<IntList> home = classes.stream().filter(c -> same.test(c.get(0), point)).findFirst();
                if (home.isEmpty()) {
                    home = Optional.of(new IntList());
                    classes.add(home.get());
                }
                home.get().add(point);
            }
            classes.forEach(c -> parts.add(c.toArray()));
        }
        return parts;
    }

    /** Shows an element of each class of a space under the permutations within blocks, until the visitor stops. */
    static boolean visit(ParameterSpace space, List<int[]> fine, Visitor visitor) {
        if (space instanceof ParameterSpace.PointSpace s) {
            return fine.stream().anyMatch(block -> visitor.visit(
                    Coloured.ofPoint(s.group().points(), block[0]), BigInteger.valueOf(block.length)));
        }
        if (space instanceof ParameterSpace.Subsets s) {
            return arranged(List.of(everything(s.group().degree())), fine, firstPoints(s), visitor);
        }
        if (space instanceof ParameterSpace.Product s) {
            return visit(s.first(), fine, (x, m) -> visit(s.second(), blocks(fine, (i, j) -> x.colours()[i] == x.colours()[j]),
                    (y, n) -> visitor.visit(Coloured.pair(x, y), m.multiply(n))));
        }
        ParameterSpace.OrbitOf orbit = (ParameterSpace.OrbitOf) space;
        return arranged(orbit.group().group().blocksIfYoung().orElseThrow(), fine, Coloured.of(orbit.seed()).orElseThrow(), visitor);
    }

    private static boolean arranged(List<int[]> coarse, List<int[]> fine, Coloured seed, Visitor visitor) {
        return new ArrangementClasses(coarse, fine, seed.colours()).visit(
                (colours, size) -> visitor.visit(new Coloured(colours.clone(), seed.count(), seed.painter()), size));
    }
}

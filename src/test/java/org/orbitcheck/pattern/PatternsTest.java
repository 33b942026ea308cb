package org.orbitcheck.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Term.Codomain;

/** Patterns are disjoint, cover all tuples of values, and are all that their generators and lines span. */
class PatternsTest {
    private static final int ARRANGEMENTS = Integer.getInteger("orbitcheck.random", 60);
    private static final int POINTS = 20;

    private static Affine form(Random random, int coordinates) {
        Affine form = Affine.constant(new BigFraction(random.nextInt(3) - 1));
        for (int i = 0; i < coordinates; i++) {
            form = form.plus(Affine.coordinate(i).times(new BigFraction(random.nextInt(3) - 1)));
        }
        return form;
    }

    private static Set<Affine> walls(Random random, int coordinates, int most) {
        Set<Affine> walls = new LinkedHashSet<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            Affine form = form(random, coordinates);
            if (!form.isConstant()) {
                walls.add(form.normalised());
            }
        }
        return walls;
    }

    private static Codomain codomain(Random random) {
        int kind = random.nextInt(4);
        return kind == 0 ? new Codomain.NonNegative() : kind == 1 ? new Codomain.Finite(List.of(ExactReal.ZERO, ExactReal.ONE)) : new Codomain.Reals();
    }

    private static List<BigFraction> point(Random random, List<Codomain> codomains) {
        return codomains.stream().map(c -> c instanceof Codomain.Finite ? new BigFraction(random.nextInt(2))
                : new BigFraction(random.nextInt(9) - (c instanceof Codomain.NonNegative ? 0 : 4), 1 + random.nextInt(2))).toList();
    }

    /** On which side of each wall a tuple is, and its values where there are finitely many. */
    private static List<Object> place(List<BigFraction> point, Set<Affine> walls, List<Codomain> codomains) {
        List<Object> place = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            Codomain codomain = codomains.get(i % codomains.size());
            place.add(codomain instanceof Codomain.Finite ? point.get(i) : codomain instanceof Codomain.NonNegative ? point.get(i).signum() : 0);
        }
        walls.forEach(w -> place.add(w.at(point).signum()));
        return place;
    }

    /** Whether a tuple is a combination of the generators, each with a positive coefficient, and of the lines. */
    private static boolean spans(Cell cell, List<BigFraction> point) {
        List<List<BigFraction>> columns = new ArrayList<>(cell.generators());
        columns.addAll(cell.lines());
        List<Constraint> constraints = new ArrayList<>();
        for (int row = 0; row <= point.size(); row++) {
            int place = row;
            constraints.add(new Constraint(LinearForm.of(columns.stream().map(c -> c.get(place)).toList()), Constraint.Relation.EQUAL,
                    row == 0 ? BigFraction.ONE : point.get(row - 1)));
        }
        for (int g = 0; g < cell.generators().size(); g++) {
            constraints.add(Constraint.greater(LinearForm.unknown(g), 0));
        }
        Set<Integer> lines = new HashSet<>(IntStream.range(cell.generators().size(), columns.size()).boxed().toList());
        return Simplex.solve(new LinearSystem(columns.size(), lines, constraints)) instanceof Feasibility.Point;
    }

    private static void check(List<Cell> cells, Set<Affine> walls, List<Codomain> codomains, List<List<BigFraction>> points) {
        List<List<Object>> places = cells.stream().map(c -> place(c.sample(), walls, codomains)).toList();
        assertEquals(cells.size(), new HashSet<>(places).size(), () -> "two patterns in one place, by " + walls);
        assertEquals(cells.size(), cells.stream().map(Cell::signs).distinct().count(), () -> "two patterns with the same signs, by " + walls);
        cells.forEach(c -> assertTrue(spans(c, c.sample())));
        for (List<BigFraction> point : points) {
            int at = places.indexOf(place(point, walls, codomains));
            assertTrue(at >= 0, () -> point + " is in no pattern by " + walls);
            assertTrue(spans(cells.get(at), point), () -> point + " is not in " + cells.get(at));
        }
        for (int c = 0; c < cells.size(); c++) {
            List<BigFraction> outside = points.get(c % points.size());
            assertEquals(places.get(c).equals(place(outside, walls, codomains)), spans(cells.get(c), outside));
        }
    }

    @Test
    void ofOneElement() {
        Random random = new Random(5);
        for (int n = 0; n < ARRANGEMENTS; n++) {
            List<Codomain> codomains = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> codomain(random)).toList();
            Set<Affine> walls = walls(random, codomains.size(), 4);
            check(new Patterns(codomains, walls).ofOne(), walls, codomains,
                    IntStream.range(0, POINTS).mapToObj(i -> point(random, codomains)).toList());
        }
    }

    @Test
    void ofAnElementAndItsImages() {
        Random random = new Random(6);
        for (int n = 0; n < ARRANGEMENTS; n++) {
            List<Codomain> codomains = IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(i -> codomain(random)).toList();
            int k = codomains.size();
            Set<Affine> walls = walls(random, k, 2);
            Set<Affine> links = walls(random, 2 * k, 2);
            Patterns patterns = new Patterns(codomains, walls);
            List<Cell> cells = patterns.ofOne();
            Set<Affine> all = new LinkedHashSet<>(walls);
            int images = 1 + random.nextInt(2);
            for (int image = 1; image <= images; image++) {
                int first = image * k;
                cells = patterns.withSlot(cells, links);
                walls.forEach(w -> all.add(w.moved(i -> first + i)));
                links.forEach(l -> all.add(l.moved(i -> i < k ? i : i - k + first)));
            }
            check(cells, all, codomains, IntStream.range(0, POINTS).mapToObj(i -> IntStream.rangeClosed(0, images)
                    .mapToObj(s -> point(random, codomains)).flatMap(List::stream).toList()).toList());
        }
    }

    @Test
    void aTupleOfTheWrongValuesIsInNone() {
        Cell one = assertInstanceOf(Cell.class, new Patterns(List.of(new Codomain.NonNegative()), Set.of()).ofOne().get(0));
        assertTrue(!spans(one, List.of(BigFraction.MINUS_ONE)));
    }
}

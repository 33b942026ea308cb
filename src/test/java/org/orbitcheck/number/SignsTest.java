package org.orbitcheck.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Arithmetic with a parameter: what is decided at the sample holds in the cell, and the cell is as large as it can be. */
class SignsTest {
    private final Signs signs = new Signs(ExactReal.of(3));
    private final ExactReal n = signs.parameter();

    private String cell() {
        return signs.cell().text("n");
    }

    private static ExactReal of(long number) {
        return ExactReal.of(number);
    }

    @Test
    void nothingAskedNothingBounded() {
        n.multiply(n).add(of(7));
        assertEquals("every n", cell());
    }

    @Test
    void aComparisonBoundsOnItsSide() {
        assertEquals(1, n.compareTo(of(2)));
        assertEquals("n > 2", cell());
        assertEquals(-1, of(1).compareTo(of(9).subtract(n)));
        assertEquals("2 < n < 8", cell());
    }

    @Test
    void equalityIsAPoint() {
        assertEquals(0, n.add(n).compareTo(of(6)));
        assertEquals("n = 3", cell());
    }

    @Test
    void divisionNotesItsDivisor() {
        assertEquals(1, of(1).divide(n.subtract(of(1))).compareTo(ExactReal.ZERO));
        assertEquals("n > 1", cell());
        assertThrows(ArithmeticException.class, () -> n.divide(n.subtract(of(3))));
    }

    @Test
    void whatCancelsIsNoQuestion() {
        assertEquals(of(5), n.multiply(of(5)).divide(n));
        assertEquals(ExactReal.ZERO, n.subtract(n));
        assertEquals("n > 0", cell());
    }

    @Test
    void aProductChangesAtBothRoots() {
        assertEquals(-1, n.subtract(of(1)).multiply(n.subtract(of(5))).signum());
        assertEquals("1 < n < 5", cell());
    }

    @Test
    void theFloorHoldsToTheNextWholeNumber() {
        assertEquals(of(1), n.divide(of(2)).floor());
        assertEquals("2 < n < 4", cell());
    }

    @Test
    void extremesAreComparisons() {
        assertEquals(n, n.max(of(2)));
        assertEquals(of(2), n.min(of(2)));
        assertEquals("n = 3", new Signs(of(3)).parameter().equals(of(3)) ? "n = 3" : "");
    }

    @Test
    void exponentialsMayBeCoefficients() {
        assertEquals(1, n.multiply(ExactReal.exp(ExactReal.ONE)).compareTo(ExactReal.ONE));
        assertEquals("n > 1/(exp(1))", cell().replace("exp(-1)", "1/(exp(1))"));
    }

    @Test
    void anIrrationalRootIsNotGuessed() {
        n.multiply(n).compareTo(of(2));
        assertThrows(Unresolved.class, signs::cell);
    }

    @Test
    void questionsThatSignsDoNotAnswerHaveNoAnswer() {
        assertThrows(Unresolved.class, n::isRational);
        assertThrows(Unresolved.class, n::hashCode);
    }

    @Test
    void theSimplestFractionInside() {
        assertEquals(of(1).divide(of(2)), Interval.between(new Interval.End(ExactReal.ZERO, false), new Interval.End(ExactReal.ONE, false)).inside());
        assertEquals(of(3).divide(of(7)), Interval.between(new Interval.End(of(2).divide(of(5)), false),
                new Interval.End(of(4).divide(of(9)), false)).inside());
        assertEquals(of(-3), Interval.between(new Interval.End(of(-4), false), new Interval.End(of(-2), false)).inside());
    }

    @Test
    void whatIsLeftOfARegion() {
        Region region = Region.of(new Interval(Interval.point(ExactReal.ZERO).low(), java.util.Optional.empty()));
        Region left = region.without(Interval.above(of(2))).without(Interval.point(of(1)));
        assertEquals(List.of("0 <= n < 1", "1 < n <= 2"), left.parts().stream().map(p -> p.text("n")).toList());
    }
}

package org.orbitcheck.sharpen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.sharpen.Sharpness.End;
import org.orbitcheck.source.SourceFile;

/** Which assumptions a lemma needs, and how far its constants reach. */
class SharpenerTest {
    private static Sharpness sharpen(String lemma) {
        Orbitcheck orbitcheck = Orbitcheck.create();
        SourceFile file = new SourceFile("test.orbit", lemma);
        LoadedSpec spec = orbitcheck.load(file);
        return new Sharpener(f -> orbitcheck.load(f).elaboration(), orbitcheck::check).sharpen(file, spec.claims().get(0));
    }

    private static End.Exact exact(End end) {
        return assertInstanceOf(End.Exact.class, end);
    }

    @Test
    void aCycleOfThreeNeedsAConstantOfAtMostTwo() {
        Sharpness sharpness = sharpen("""
                lemma cycle:
                    for n in {3}
                    for params Theta
                    for f, g, h : Theta -> Real
                    assume f >= g by most[n], g >= h by most[n], h >= f by most[n]
                    show   f >= g by pointwise
                """);
        assertEquals(3, sharpness.changes().size());
        assertTrue(sharpness.changes().stream().allMatch(c -> c.result().verdict() instanceof Verdict.Refuted));
        End.Exact least = exact(sharpness.constants().get(0).least());
        assertEquals(BigFraction.TWO, least.value());
        assertEquals(false, least.included());
        assertTrue(sharpness.constants().get(0).whole());
    }

    @Test
    void aRedundantAssumptionIsSeenAndAConclusionHasItsBestConstant() {
        Sharpness sharpness = sharpen("""
                lemma redundant:
                    for params Theta
                    for f, g : Theta -> Real
                    assume f >= g by most[2], f ~ g by mean
                    show   f >= g by most[3/2]
                """);
        assertInstanceOf(Verdict.Refuted.class, sharpness.changes().get(0).result().verdict());
        assertEquals("without: f ~ g by mean", sharpness.changes().get(1).what());
        assertInstanceOf(Verdict.Proved.class, sharpness.changes().get(1).result().verdict());
        Sharpness.Constant shown = sharpness.constants().stream().filter(c -> c.where().startsWith("show")).findFirst().orElseThrow();
        assertEquals(BigFraction.TWO, exact(shown.greatest()).value());
        assertTrue(exact(shown.greatest()).included());
        assertInstanceOf(End.Allowed.class, shown.least());
    }

    @Test
    void theSimplestFractionBetweenTwoNumbers() {
        assertEquals(new BigFraction(1, 2), Variant.simplest(BigFraction.ZERO, BigFraction.ONE));
        assertEquals(new BigFraction(2, 5), Variant.simplest(new BigFraction(1, 2), new BigFraction(3, 8)));
        assertEquals(new BigFraction(-1, 2), Variant.simplest(new BigFraction(-1), BigFraction.ZERO));
        assertEquals(BigFraction.TWO, Variant.simplest(BigFraction.ONE, new BigFraction(7, 2)));
    }
}

package org.orbitcheck.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.engine.Portfolio;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.optimum.Measurer;
import org.orbitcheck.measure.MeasureCheck;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** The checker of optima lets no value pass that its pieces do not show. */
class ForgedMeasuresTest {
    private static final String TABLE = """
            group S = Sym(3)
            params T = points(S)
            outcomes A, B
            rule f(X | t in T) = table { 1 2 3 ; A : 1 0 0 ; B : 0 1 1 }
            """;
    private static final ExactReal TWO = ExactReal.of(2);

    private static Measure measure(String text) {
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("forged.orbit", TABLE + "measure m : " + text))
                .spec().orElseThrow().measures().get(0);
    }

    private static MeasureResult found(Measure measure) {
        return new Measurer(new Portfolio(List.of(new EnumerationEngine())), 20_000).measure(measure);
    }

    private final Measure most = measure("largest n where f(B) >= f(A) by most[n]");
    private final MeasureResult result = found(most);

    private static void refused(Measure measure, Optimum optimum, List<Piece> pieces, String reason) {
        Check check = MeasureCheck.check(measure, optimum, pieces);
        assertEquals(reason, assertInstanceOf(Check.Invalid.class, check).reason());
    }

    @Test
    void theTrueOnePasses() {
        assertEquals(new Optimum.Attained(TWO), result.optimum());
        assertInstanceOf(Check.Valid.class, MeasureCheck.check(most, result.optimum(), result.pieces()));
    }

    @Test
    void otherValuesDoNot() {
        refused(most, new Optimum.Attained(ExactReal.ONE), result.pieces(), "the condition is not shown to fail at every better number");
        refused(most, new Optimum.Attained(ExactReal.of(3)), result.pieces(), "the condition is not shown to hold at the value");
        refused(most, new Optimum.Approached(TWO), result.pieces(), "the condition is not shown to fail at every better number");
        refused(most, new Optimum.Infinite(), result.pieces(), "the condition is not shown to hold at the value");
        refused(most, new Optimum.None(), result.pieces(), "the condition is not shown to fail at every better number");
    }

    @Test
    void eachHalfIsNeeded() {
        List<Piece> holding = result.pieces().stream().filter(Piece::holds).toList();
        List<Piece> failing = result.pieces().stream().filter(p -> !p.holds()).toList();
        refused(most, result.optimum(), holding, "the condition is not shown to fail at every better number");
        refused(most, result.optimum(), failing, "the condition is not shown to hold at the value");
    }

    @Test
    void aPieceMayNotBeStretched() {
        List<Piece> stretched = new ArrayList<>();
        for (Piece piece : result.pieces()) {
            Interval where = piece.holds() ? piece.where() : new Interval(Optional.of(new Interval.End(ExactReal.ONE, true)), Optional.empty());
            stretched.add(new Piece(where, piece.holds(), piece.ground(), piece.evidence(), piece.engine()));
        }
        refused(most, new Optimum.Attained(ExactReal.ONE), stretched, "the evidence does not serve all these numbers alike");
    }

    @Test
    void longerFamiliesAreRefutedOnlyByForm() {
        Interval from3 = new Interval(Optional.of(new Interval.End(ExactReal.of(3), true)), Optional.empty());
        Piece failing = new Piece(from3, false, new Piece.Longer(ExactReal.of(3)), new Evidence.Evaluation(), "forged");
        Piece holding = new Piece(Interval.point(TWO), true, new Piece.Alike(TWO), new Evidence.Evaluation(), "forged");
        Measure byForm = measure("largest n where retargetable[n](f, A, B)");
        assertInstanceOf(Check.Valid.class, MeasureCheck.check(byForm, new Optimum.Attained(TWO), List.of(failing, holding)));
        Measure upwards = measure("largest n where not retargetable[n](f, A, B)");
        refused(upwards, new Optimum.Attained(TWO), List.of(failing, holding), "this does not cover larger numbers");
        refused(most, new Optimum.Attained(TWO), List.of(failing, holding), "this does not cover larger numbers");
    }

    @Test
    void anIrrationalConstantIsUnknown() {
        MeasureResult root = found(measure("largest n where n*n <= 2 * f(B | 2)"));
        Optimum.Unknown unknown = assertInstanceOf(Optimum.Unknown.class, root.optimum());
        assertEquals("the condition changes at a root of x^2 - 2, which is not found as a fraction", unknown.reason());
    }

    @Test
    void whereTheFormDoesNotSayMoreARangeIsAskedFor() {
        MeasureResult upwards = found(measure("largest n where not retargetable[n](f, A, B)"));
        Optimum.Unknown unknown = assertInstanceOf(Optimum.Unknown.class, upwards.optimum());
        assertEquals("the form of the condition does not say that it fails at larger numbers where it fails at one; "
                + "give a range: n in [0, 10]", unknown.reason());
        assertEquals(new Optimum.Attained(ExactReal.of(10)), found(measure("largest n in [0, 10] where not retargetable[n](f, A, B)")).optimum());
    }
}

package org.orbitcheck.refutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only a proof of a contradiction from what is asserted stands, whatever else its text says. */
class ProofCheckTest {
    private static final String BOTH = "(set-logic QF_LRA)\n(declare-fun x () Real)\n(assert (< x 0.0))\n(assert (not (< x 0.0)))\n";
    private static final String CONTRADICTION = "(res (< x 0.0) (assume (< x 0.0)) (res (not (< x 0.0)) (assume (not (< x 0.0))) (not- (not (< x 0.0)))))";

    private static void falls(String reason, String assertions, String proof) {
        assertEquals(Optional.of(reason), ProofCheck.fault(assertions, proof));
    }

    @Test
    void aContradictionStands() {
        assertEquals(Optional.empty(), ProofCheck.fault("(set-logic QF_UF)\n(assert false)\n", "(res false (assume false) false-)"));
        assertEquals(Optional.empty(), ProofCheck.fault(BOTH, CONTRADICTION));
    }

    @Test
    void whatIsAssumedIsAsserted() {
        falls("the proof does not check: Unknown assumption: false", BOTH, "(res false (assume false) false-)");
        falls("the proof does not check: Unknown assumption: (not (< x 0.0))", "(set-logic QF_LRA)\n(declare-fun x () Real)\n(assert (< x 0.0))\n",
                CONTRADICTION);
    }

    @Test
    void itEndsInAContradiction() {
        for (String[] left : new String[][] {{"true+", "[+ true]"}, {"false-", "[- false]"}, {"(assume (< x 0.0))", "[+ (< x 0.0)]"},
                {"(let-proof ((.cse1 (assume (< x 0.0)))) .cse1)", "[+ (< x 0.0)]"}}) {
            falls("the proof does not check: The proof did not yield a contradiction but " + left[1], BOTH, left[0]);
        }
        falls("the proof does not check: Could not find pivot - (< x 0.0) in [+ (< x 0.0)]", BOTH,
                "(res (< x 0.0) (assume (< x 0.0)) (assume (< x 0.0)))");
        falls("the proof does not check: Side-condition violated in (farkas 1 (< x 0.0))", BOTH, "(farkas 1 (< x 0.0))");
    }

    @Test
    void everyWordIsOneOfTheCalculus() {
        for (String[] word : new String[][] {{"(oracle ())", "oracle"}, {"(excluded-middle)", "excluded-middle"}, {"(choose x)", "choose"},
                {"((define-fun y () Real x) " + CONTRADICTION + ")", "define-fun"}, {"(.cse (assume false))", ".cse"}, {"(.cse1x false-)", ".cse1x"}}) {
            falls("the proof uses '" + word[1] + "', which is no rule of the calculus", BOTH, word[0]);
        }
        for (String[] character : new String[][] {{"|oracle|", "|"}, {"; (oracle)\n" + CONTRADICTION, ";"}, {"(! false- :named a)", ":"}}) {
            falls("the proof has the character '" + character[1] + "'", BOTH, character[0]);
        }
    }

    @Test
    void itIsWellFormed() {
        for (String proof : new String[] {"", CONTRADICTION + " false-", CONTRADICTION + ")", "(" + CONTRADICTION}) {
            falls("the proof is malformed: syntax error", BOTH, proof);
        }
    }

    @Test
    void rulesHaveTheArgumentsThatTheyAskFor() {
        for (String rule : new String[] {"(cong (+ x x) (+ x x x))", "(cong (+ x x) (* x x))", "(and+ (or (< x 0.0) (< x 0.0)))", "(or- 7 (or (< x 0.0) (< x 1.0)))",
                "(trans x)", "(farkas 1 (< x 0.0) 1)", "(ite1 (< x 0.0))", "(=-1 (< x 0.0))", "(not- (< x 0.0))", "(trichotomy x)", "(farkas 0 (< 0.0 0.0))"}) {
            assertTrue(ProofCheck.fault(BOTH, rule).orElse("it stands").startsWith("the proof is malformed") || ProofCheck.fault(BOTH, rule).orElseThrow()
                    .startsWith("the proof does not check: "), rule);
        }
        falls("the proof is malformed: congruence needs same function symbol", BOTH, "(cong (+ x x) (+ x x x))");
    }

    @Test
    void theAssertionsAreRead() {
        for (String broken : new String[] {"(assert", BOTH + "(check-sat)\n", BOTH + "(assert y)\n"}) {
            assertTrue(ProofCheck.fault(broken, CONTRADICTION).isPresent(), broken);
        }
    }
}

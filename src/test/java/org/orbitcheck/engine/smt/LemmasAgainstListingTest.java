package org.orbitcheck.engine.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.typing.Elaboration;

/** Lemmas about all functions with few values, against the reference evaluator, which goes through all functions. */
class LemmasAgainstListingTest {
    private static final int LEMMAS = Integer.getInteger("orbitcheck.random", 120);
    private final Specs specs = new Specs((file, name) -> Optional.empty());
    private final SmtEngine smt = new SmtEngine();
    private final Random random = new Random(Integer.getInteger("orbitcheck.seed", 11));

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String statement() {
        String n = one(List.of("0", "1/2", "1", "2"));
        String a = one(List.of("A", "B"));
        String b = a.equals("A") ? "B" : "A";
        switch (random.nextInt(13)) {
            case 0:
                return "f(" + a + ") >= f(" + b + ") by most[" + n + "]";
            case 1:
                return "f(" + a + ") > f(" + b + ") by most";
            case 2:
                return "f(" + a + ") >= f(" + b + ") by mean[" + n + "]";
            case 3:
                return "f(" + a + ") >= f(" + b + ") by mean_with_ties[" + n + "]";
            case 4:
                return "f(" + a + ") >= f(" + b + ") by gap[" + n + "]";
            case 5:
                return "f(" + a + ") >= f(" + b + ") by " + one(List.of("pointwise", "total", "aggregate[median]"));
            case 6, 7:
                return "simply_retargetable(f, " + a + ", " + b + ")";
            case 8, 9:
                return "retargetable[" + one(List.of("1", "2")) + "](f, " + a + ", " + b + ")";
            case 10:
                return "scalar_retargetable(f, " + a + ", " + b + ")";
            case 11:
                return "gap_retargetable[" + n + "](f, " + a + ", " + b + ")";
            default:
                return "multiply_scalar_retargetable[2](f, " + a + ", " + b + ")";
        }
    }

    private String lemma() {
        String group = one(List.of("Sym(3)", "Cyclic(3)", "Sym(2)", "<(1 2)> on 1..3", "Trivial(2)"));
        boolean small = group.equals("Sym(2)") || group.equals("Trivial(2)");
        String codomain = small ? one(List.of("{0, 1}", "{0, 1, 3}", "0..3")) : one(List.of("{0, 1}", "{-1, 1}"));
        return "lemma l:\n for G in {" + group + "}\n for params Theta = points(G)\n for outcomes A, B\n"
                + " for f : {A, B} * Theta -> " + codomain + "\n assume " + statement()
                + (random.nextInt(3) == 0 ? ", " + statement() : "") + "\n show " + statement() + "\n";
    }

    @Test
    void verdictsOnRandomLemmas() {
        for (int i = 0; i < LEMMAS; i++) {
            String text = lemma();
            Elaboration elaboration = specs.load(new SourceFile("random.orbit", text));
            Term formula = elaboration.spec().orElseThrow(() -> new AssertionError(elaboration.problems() + text))
                    .claims().get(0).cases().get(0).formula();
            boolean truth = new Evaluator().holds(formula);
            Attempt attempt = smt.attempt(formula, Budget.ofMillis(30_000));
            assertEquals(truth ? Attempt.Proved.class : Attempt.Refuted.class, attempt.getClass(), text + attempt);
            if (!truth) {
                counterexample(text, formula, Decision.evidenceOf(attempt));
            }
        }
    }

    private static void counterexample(String text, Term formula, Evidence evidence) {
        Term rest = formula;
        Evidence left = evidence;
        while (left instanceof Evidence.Instance instance) {
            rest = Decision.at((Term.Quantified) Terms.meaning(rest), instance.value());
            left = instance.rest();
        }
        assertTrue(rest != formula && !new Evaluator().holds(rest), text);
    }
}

package org.orbitcheck.cross;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.anysize.AnySizeEngine;
import org.orbitcheck.engine.smt.SmtEngine;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;

/**
 * Random implications between relations of three functions: what is proved for every size has no counterexample on one
 * orbit of 1 to 5 elements, by the solver; what is refuted has a counterexample that is re-evaluated, and that the solver
 * finds too where it is one orbit of at most 5 elements.
 */
class AnySizeAgreesTest {
    private static final int LEMMAS = Integer.getInteger("orbitcheck.random.anysize", 30);
    private static final int FIRST = Integer.getInteger("orbitcheck.random.anysize.first", 0);
    private static final int LARGEST = 5;
    private static final List<String> CONSTANTS = List.of("1/2", "1", "3/2", "2", "3");
    private static final List<String> RELATIONS = List.of("most", "most", "gap", "mean", "mean_with_ties");
    private static final List<String> AGGREGATORS = List.of("max", "min", "median");
    private static final List<String> CODOMAINS = List.of("Real", "NonNeg", "{0, 1}", "{0, 1, 3}");
    private final Specs specs = new Specs((file, name) -> Optional.empty());
    private final Engine anysize = new AnySizeEngine();
    private final Engine smt = new SmtEngine();

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String relation(Random random, Optional<String> aggregator) {
        if (random.nextInt(6) == 0) {
            return "pointwise";
        }
        if (aggregator.isPresent()) {
            return "aggregate[" + aggregator.get() + "]";
        }
        return one(RELATIONS, random) + "[" + one(CONSTANTS, random) + "]";
    }

    private static String statement(Random random, Optional<String> aggregator) {
        String left = one(List.of("f", "g", "h"), random);
        String right = one(List.of("f", "g", "h").stream().filter(x -> !x.equals(left)).toList(), random);
        String operator = one(List.of(">=", ">=", ">=", ">", "~"), random);
        String simple = "(" + left + " " + operator + " " + right + " by " + relation(random, aggregator) + ")";
        return random.nextInt(5) > 0 ? simple : one(List.of(simple + " or " + statement(random, aggregator), "not " + simple, simple + " and " + statement(random, aggregator)), random);
    }

    private static String lemma(Random random, Optional<String> aggregator, String space) {
        StringBuilder text = new StringBuilder("lemma l:\n    for params Theta" + space + "\n");
        text.append("    for f, g, h : Theta -> ").append(one(CODOMAINS, random)).append('\n');
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            text.append("    assume ").append(statement(random, aggregator)).append('\n');
        }
        return text.append("    show   ").append(statement(random, aggregator)).append('\n').toString();
    }

    private Term formula(String text) {
        return specs.load(new SourceFile("random.orbit", text)).spec().orElseThrow(() -> new AssertionError(text)).claims().get(0).cases().get(0).formula();
    }

    private Attempt on(int seed, Optional<String> aggregator, int size) {
        return smt.attempt(formula(lemma(new Random(seed), aggregator, " = points(Sym(" + size + "))")), Budget.ofMillis(60_000));
    }

    @Test
    void onRandomImplications() {
        for (int seed = FIRST; seed < FIRST + LEMMAS; seed++) {
            String text = lemma(new Random(seed), Optional.empty(), "");
            Term formula = formula(text);
            Attempt attempt = anysize.attempt(formula, Budget.ofMillis(60_000));
            if (attempt instanceof Attempt.Proved proved) {
                holds(seed, Optional.empty(), text, proved.evidence());
            } else {
                Attempt.Refuted refuted = assertInstanceOf(Attempt.Refuted.class, attempt, "seed " + seed + "\n" + text);
                assertInstanceOf(Check.Valid.class, Checker.check(formula, false, refuted.evidence()), text);
                Evidence.Space found = assertInstanceOf(Evidence.Space.class, refuted.evidence());
                int degree = found.space().group().degree();
                boolean oneOrbit = found.space().group().group().isTransitive() && degree <= LARGEST;
                assertTrue(!oneOrbit || !(on(seed, Optional.empty(), degree) instanceof Attempt.Proved), "proved at size " + degree + "\n" + text);
            }
        }
    }

    private void holds(int seed, Optional<String> aggregator, String text, Evidence evidence) {
        assertInstanceOf(Check.Valid.class, Checker.check(formula(text), true, evidence), text);
        for (int size = 1; size <= LARGEST; size++) {
            assertFalse(on(seed, aggregator, size) instanceof Attempt.Refuted, "refuted at size " + size + "\n" + text);
        }
    }

    @Test
    void onRandomImplicationsBetweenMaximaAndMedians() {
        int proved = 0;
        for (int seed = FIRST; seed < FIRST + LEMMAS; seed++) {
            Optional<String> aggregator = Optional.of(AGGREGATORS.get(seed % AGGREGATORS.size()));
            String text = lemma(new Random(seed), aggregator, "");
            if (anysize.attempt(formula(text), Budget.ofMillis(60_000)) instanceof Attempt.Proved all) {
                proved++;
                holds(seed, aggregator, text, all.evidence());
            }
        }
        assertTrue(proved > LEMMAS / 10, "only " + proved + " of " + LEMMAS + " were proved");
    }
}

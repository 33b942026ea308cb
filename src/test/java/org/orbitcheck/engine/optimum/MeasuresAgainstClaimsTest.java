package org.orbitcheck.engine.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.engine.Portfolio;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.smt.SmtEngine;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.typing.Spec;

/** On random tables a measure says what the claims at single numbers say, which the reference evaluator decides. */
class MeasuresAgainstClaimsTest {
    private static final int CASES = Integer.getInteger("orbitcheck.random", 15);
    private static final Specs SPECS = new Specs((file, name) -> Optional.empty());
    private static final List<String> GROUPS = List.of("Trivial(2)", "Sym(2)", "Cyclic(3)", "Sym(3)", "<(1 2)> on 1..4");
    private static final List<String> NUMBERS = List.of("0", "1/7", "1/3", "1/2", "2/3", "1", "3/2", "2", "5/2", "3", "9", "1000000000");
    private static final List<String> CONDITIONS = List.of("f(B) >= f(A) by most[n]", "f(B) >= f(A) by mean[n]",
            "f(B) >= f(A) by mean_with_ties[n]", "f(B) >= f(A) by gap[n]", "gap_retargetable[n](f, A, B)",
            "most[n] is transitive on f", "not (f(A) >= f(B) by most[n])",
            "n*f(A | 1) <= f(B | 1) or n = f(A | 1)", "(n - f(A | 1)) * (2*n - f(B | 1)) > 0 implies f(B) > f(A) by gap[n]");
    private static final List<String> WHOLE = List.of("retargetable[n](f, A, B)", "multiply_scalar_retargetable[n](f, A, B)");

    @TestFactory
    Stream<DynamicTest> anyNumber() {
        return cases(CONDITIONS, NUMBERS);
    }

    @TestFactory
    Stream<DynamicTest> wholeNumbers() {
        return cases(WHOLE, List.of("0", "1", "2", "3", "4"));
    }

    private static Stream<DynamicTest> cases(List<String> conditions, List<String> numbers) {
        return IntStream.range(0, CASES).boxed().flatMap(seed -> conditions.stream().map(condition ->
                DynamicTest.dynamicTest(condition + " " + seed, () -> agree(new Random(31L * seed + 7), condition, numbers))));
    }

    private static void agree(Random random, String condition, List<String> numbers) {
        String spec = table(random);
        String direction = random.nextInt(3) > 0 ? "largest" : "smallest";
        MeasureResult result = measurer().measure(load(spec + "measure m : " + direction + " n where " + condition).measures().get(0));
        assertFalse(result.isUnknown(), () -> spec + condition + ": " + result.optimum());
        for (String number : numbers) {
            if (holds(spec, condition, number)) {
                assertFalse(isBetter(number, result), () -> spec + condition + " holds at " + number + ", beyond " + result.optimum());
            }
        }
        atTheValue(spec, condition, result);
    }

    private static void atTheValue(String spec, String condition, MeasureResult result) {
        if (result.optimum() instanceof Optimum.Attained attained) {
            assertTrue(holds(spec, condition, attained.value().toString()), () -> spec + condition + ": " + result.optimum());
        } else if (result.optimum() instanceof Optimum.Approached approached) {
            boolean largest = result.measure().direction().name().equals("LARGEST");
            ExactReal tiny = ExactReal.ONE.divide(ExactReal.of(100_000));
            ExactReal near = largest ? approached.value().subtract(tiny) : approached.value().add(tiny);
            assertTrue(holds(spec, condition, near.toString()), () -> spec + condition + ": " + result.optimum());
            assertFalse(holds(spec, condition, approached.value().toString()), () -> spec + condition + ": " + result.optimum());
        } else {
            boolean infinite = result.optimum() instanceof Optimum.Infinite;
            assertEquals(infinite, holds(spec, condition, result.measure().whole() ? "4" : "1000000000"), () -> spec + condition);
        }
    }

    private static boolean isBetter(String number, MeasureResult result) {
        if (result.optimum() instanceof Optimum.None) {
            return true;
        }
        if (result.optimum() instanceof Optimum.Infinite) {
            return false;
        }
        int order = value(number).compareTo(result.optimum().number().orElseThrow());
        boolean largest = result.measure().direction().name().equals("LARGEST");
        return (largest ? order : -order) > 0 || order == 0 && result.optimum() instanceof Optimum.Approached;
    }

    private static ExactReal value(String number) {
        String[] parts = number.split("/");
        ExactReal above = ExactReal.of(Long.parseLong(parts[0]));
        return parts.length == 1 ? above : above.divide(ExactReal.of(Long.parseLong(parts[1])));
    }

    private static boolean holds(String spec, String condition, String number) {
        String claim = condition.replaceAll("\\bn\\b", "(" + number + ")");
        return new Evaluator().holds(load(spec + "claim c : " + claim).claims().get(0).cases().get(0).formula());
    }

    private static Measurer measurer() {
        return new Measurer(new Portfolio(List.of(new EnumerationEngine(), new SmtEngine())), 30_000);
    }

    private static String table(Random random) {
        String group = GROUPS.get(random.nextInt(GROUPS.size()));
        int points = group.contains("4") ? 4 : Integer.parseInt(group.replaceAll("\\D", ""));
        int least = random.nextInt(3) == 0 ? -2 : 0;
        String header = IntStream.rangeClosed(1, points).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String rows = Stream.of("A", "B", "C").map(label -> label + " : " + IntStream.range(0, points)
                .mapToObj(i -> Integer.toString(least + random.nextInt(4))).collect(Collectors.joining(" "))).collect(Collectors.joining(" ; "));
        return "group S = " + group + "\nparams T = points(S)\noutcomes A, B, C\n"
                + "rule f(X | t in T) = table { " + header + " ; " + rows + " }\n";
    }

    private static Spec load(String text) {
        var elaboration = SPECS.load(new SourceFile("random.orbit", text));
        return elaboration.spec().orElseThrow(() -> new AssertionError(text + elaboration.problems()));
    }
}

package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged specs are answered, never with a fault: bytes flipped, lines cut, tokens doubled. The property orbitcheck.mutants is
 * their number, orbitcheck.seed the seed, orbitcheck.slowest the milliseconds that an answer may take, where it is given.
 */
class MutatedSpecsTest {
    private static final int MUTANTS = Integer.getInteger("orbitcheck.mutants", 200);
    private static final long SLOWEST = Long.getLong("orbitcheck.slowest", Long.MAX_VALUE);
    private static final String TIMEOUT = Integer.getInteger("orbitcheck.millis", 300) + "ms";
    private static final int KEPT = 2;

    @TempDir
    private Path folder;

    @Test
    void noDamagedSpecIsAFault() throws IOException {
        List<String> texts = texts();
        Random random = new Random(Integer.getInteger("orbitcheck.seed", 20220613));
        Path spec = folder.resolve("mutant.orbit");
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutate(fewClaims(texts.get(random.nextInt(texts.size())), random), random);
            Files.writeString(spec, mutant);
            long start = System.nanoTime();
            CommandLineRun run = CommandLineRun.of("check", "--timeout", TIMEOUT, "--jobs", "1", spec.toString());
            assertTrue((System.nanoTime() - start) / 1_000_000 <= SLOWEST, mutant);
            assertNotEquals(ExitStatus.FAULT, run.status(), () -> run.err() + "\n" + mutant);
            assertFalse(run.err().contains("\tat ") || run.out().contains("Exception"), () -> run.err() + "\n" + mutant);
        }
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("src/test/resources/specs", "src/test/resources/bad", "specs")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".orbit")).sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** All that a spec declares, and a few of its claims that follow each other: a claim takes longer than a declaration. */
    private static String fewClaims(String text, Random random) {
        List<String> blocks = List.of(text.split("(?m)^(?=\\S)"));
        List<String> claims = blocks.stream().filter(MutatedSpecsTest::isClaim).toList();
        int from = random.nextInt(Math.max(1, claims.size()));
        List<String> kept = claims.subList(from, Math.min(claims.size(), from + KEPT));
        return blocks.stream().filter(b -> !isClaim(b) || kept.contains(b)).collect(Collectors.joining());
    }

    private static boolean isClaim(String block) {
        return block.matches("(?s)(claim|lemma|measure)\\b.*");
    }

    private static String mutate(String text, Random random) {
        String mutant = text;
        for (int i = 0; i <= random.nextInt(3); i++) {
            mutant = once(mutant, random);
        }
        return mutant;
    }

    private static String once(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        switch (random.nextInt(6)) {
            case 0:
                return text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
            case 1:
                List<String> lines = new ArrayList<>(text.lines().toList());
                lines.remove(random.nextInt(lines.size()));
                return String.join("\n", lines);
            case 2:
                List<String> tokens = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
                int token = random.nextInt(tokens.size());
                tokens.add(token, tokens.get(token));
                return String.join("", tokens);
            case 3:
                List<String> swapped = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
                Collections.swap(swapped, random.nextInt(swapped.size()), random.nextInt(swapped.size()));
                return String.join("", swapped);
            case 4:
                return text.substring(0, at);
            default:
                return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(5)));
        }
    }
}

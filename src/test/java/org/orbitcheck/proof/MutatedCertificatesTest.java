package org.orbitcheck.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitcheck.api.Engines;

/**
 * Certificates with random damage: each gets an answer, none shows another verdict than the claim has. The property
 * orbitcheck.mutants is their number, orbitcheck.seed the seed, orbitcheck.slowest the milliseconds that an answer may take,
 * where it is given.
 */
class MutatedCertificatesTest {
    private static final List<String> CLAIMS = List.of("counterexample", "witness", "family", "solver", "cycle", "each", "anyfails",
            "anysize", "cases", "notclosed", "obligation", "named");

    private static final long SLOWEST = Long.getLong("orbitcheck.slowest", Long.MAX_VALUE);

    @TempDir
    private Path proofs;

    @Test
    void damageNeverShowsAnotherVerdict() throws IOException {
        Forge forge = new Forge(Path.of("src/test/resources/forgeries", Forge.SPEC));
        Random random = new Random(Long.getLong("orbitcheck.seed", 1));
        for (int i = 0; i < Integer.getInteger("orbitcheck.mutants", 300); i++) {
            String claim = CLAIMS.get(random.nextInt(CLAIMS.size()));
            String text = damaged(forge.certificate(claim, Engines.Choice.AUTO), random);
            Path file = proofs.resolve(ProofFolder.fileOf(Forge.SPEC, claim));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            long start = System.nanoTime();
            Verification found = Verification.of(new ProofFolder(proofs), Forge.SPEC, forge.claim(claim)).orElseThrow();
            assertTrue((System.nanoTime() - start) / 1_000_000 <= SLOWEST, text);
            assertFalse(found.reason().startsWith("it cannot be checked"), () -> found.reason() + "\n" + text);
            found.verdict().ifPresent(v -> assertEquals(forge.claim(claim).expected().name(), v.name(), text));
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(damaged.length() - 1);
            int other = random.nextInt(damaged.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.setCharAt(at, damaged.charAt(other));
                case 2 -> damaged.insert(at, damaged.substring(other, Math.min(damaged.length(), other + 1 + random.nextInt(30))));
                default -> damaged.setCharAt(at, (char) (' ' + random.nextInt(95)));
            }
        }
        return damaged.toString();
    }
}

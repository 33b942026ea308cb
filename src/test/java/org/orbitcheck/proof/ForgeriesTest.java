package org.orbitcheck.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.orbitcheck.api.Engines;

/**
 * Certificates that were tampered with are rejected, each for its own reason. A forgery is an entry of forgeries.json:
 * the claim of base.orbit whose good certificate is edited, the engine that made it, the edits, and what verify says.
 */
class ForgeriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/forgeries");
    private static final Forge FORGE = new Forge(FOLDER.resolve(Forge.SPEC));

    @TempDir
    private Path proofs;

    private static List<JsonNode> forgeries() throws IOException {
        return Forge.list(new ObjectMapper().readTree(FOLDER.resolve("forgeries.json").toFile()));
    }

    @TestFactory
    Stream<DynamicTest> eachForgeryIsRejectedForItsReason() throws IOException {
        return forgeries().stream().map(f -> DynamicTest.dynamicTest(f.get("name").textValue(), () -> {
            String claim = f.get("claim").textValue();
            String text = FORGE.certificate(f.has("from") ? f.get("from").textValue() : claim, engine(f));
            assertEquals(Verification.State.GOOD, f.has("from") ? Verification.State.GOOD : verify(claim, text).state());
            for (JsonNode edit : f.get("edits")) {
                text = Forge.edited(text, edit);
            }
            Verification found = verify(claim, text);
            assertEquals(f.get("says").textValue(), found.state().name().toLowerCase(Locale.ROOT) + ": " + found.reason());
        }));
    }

    private static Engines.Choice engine(JsonNode forgery) {
        return Engines.Choice.valueOf(forgery.get("engine").textValue().toUpperCase(Locale.ROOT));
    }

    private Verification verify(String claim, String text) throws IOException {
        Path file = proofs.resolve(ProofFolder.fileOf(Forge.SPEC, claim));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Verification.of(new ProofFolder(proofs), Forge.SPEC, FORGE.claim(claim)).orElseThrow();
    }

    @Test
    void thereAreManyKinds() throws IOException {
        assertTrue(forgeries().stream().map(f -> f.get("name").textValue()).distinct().count() >= 40);
    }
}

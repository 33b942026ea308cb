package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are written once for each claim, and verify says of each what is wrong with it. */
class ProveAndVerifyTest {
    private static final String SPEC = """
            group S = Sym({a, b})
            params U = vectors(S)
            claim larger : forall u in U: u[a] > u[b] implies not u[b] > u[a]
            claim swap : exists p in S: p*{a} = {b}
            claim least : forall u in U: u[a] >= u[b]     expect refuted
            """;
    private static final String SQUARE = "claim square : forall u in U: u[a]*u[a] + u[a]*u[b] + u[b]*u[b] >= 0\n";

    @TempDir
    private Path folder;
    private Path specs;
    private Path proofs;

    @BeforeEach
    void write() throws IOException {
        specs = Files.createDirectories(folder.resolve("specs/deep"));
        proofs = folder.resolve("proofs");
        Files.writeString(specs.resolve("small.orbit"), SPEC);
    }

    private CommandLineRun prove() {
        return CommandLineRun.of("prove", folder.resolve("specs").toString(), "--proofs", proofs.toString());
    }

    private CommandLineRun verify(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("verify", proofs.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private Map<String, String> written() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> below = Files.walk(proofs)) {
            for (Path path : below.filter(Files::isRegularFile).toList()) {
                texts.put(proofs.relativize(path).toString(), Files.readString(path));
            }
        }
        return texts;
    }

    private void assertVerified(int status, String... lines) {
        CommandLineRun run = verify();
        assertEquals(List.of(lines), run.out().lines().toList());
        assertEquals(status, run.status());
    }

    @Test
    void whatIsProvedIsVerified() {
        assertEquals(0, prove().status());
        assertVerified(0, "3 certificates: 3 good, 0 holey");
    }

    @Test
    void whatIsTooLargeForTheDefinitionsIsEvaluatedBySymmetryAndCounted() throws IOException {
        Files.writeString(specs.resolve("large.orbit"), """
                group S = Sym({a, b, c, d, e, f, g, h, i, j})
                params U = orbit((1, 2, 3, 4, 5, 6, 7, 8, 9, 10)) in vectors(S)
                claim half : 2 * count(t in U where t[a] < t[b]) = count(t in U)
                """);
        CommandLineRun run = prove();
        assertEquals(0, run.status(), run.out() + run.err());
        assertVerified(0, "4 certificates: 4 good, 0 holey; 1 too large for the definitions alone, evaluated by symmetry");
        assertTrue(verify("--format", "json").out().contains("\"by_symmetry\" : true"));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        prove();
        Map<String, String> first = written();
        assertEquals(List.of(".lock", "deep/small/larger.json", "deep/small/least.json", "deep/small/swap.json", "manifest.json"),
                List.copyOf(first.keySet()));
        prove();
        assertEquals(first, written());
    }

    @Test
    void certificatesNameNoPathOfTheMachine() throws IOException {
        prove();
        assertTrue(written().values().stream().noneMatch(t -> t.contains(folder.toString())));
    }

    @Test
    void aClaimThatChangedIsStaleAndOthersAreNot() throws IOException {
        prove();
        Files.writeString(specs.resolve("small.orbit"), "-- a comment\n" + SPEC.replace("p*{a} = {b}", "p*{b} = {a}"));
        assertVerified(3, "stale deep/small.orbit: swap: the claim has changed since", "3 certificates: 2 good, 0 holey, 1 stale");
    }

    @Test
    void aDefinitionThatChangedMakesItsClaimsStale() throws IOException {
        Files.writeString(specs.resolve("small.orbit"), SPEC + "def two(x) = x + x\nclaim twice : forall u in U: two(u[a]) >= u[a] + u[a]\n");
        prove();
        Files.writeString(specs.resolve("small.orbit"), SPEC + "def two(x) = 2*x\nclaim twice : forall u in U: two(u[a]) >= u[a] + u[a]\n");
        assertVerified(3, "stale deep/small.orbit: twice: the claim has changed since", "4 certificates: 3 good, 0 holey, 1 stale");
    }

    @Test
    void missingAndExtraCertificatesAreNamed() throws IOException {
        prove();
        Files.move(proofs.resolve("deep/small/swap.json"), proofs.resolve("deep/small/swop.json"));
        assertVerified(1, "missing deep/small.orbit: swap: there is no certificate", "extra deep/small/swop.json: there is no such claim",
                "4 certificates: 2 good, 0 holey, 1 missing, 1 extra");
    }

    @Test
    void aClaimWithAnotherVerdictThanExpectedIsNamed() throws IOException {
        prove();
        Files.writeString(specs.resolve("small.orbit"), SPEC.replace("expect refuted", ""));
        assertVerified(1, "unexpected deep/small.orbit: least: it shows: refuted, expected: proved",
                "3 certificates: 2 good, 0 holey, 1 unexpected");
    }

    @Test
    void aCertificateOfAClaimThatIsGoneIsRemoved() throws IOException {
        prove();
        Files.writeString(specs.resolve("small.orbit"), SPEC.replace("claim swap", "claim swapped"));
        assertTrue(prove().err().contains("swap.json: there is no such claim any more"));
        assertVerified(0, "3 certificates: 3 good, 0 holey");
    }

    @Test
    void aSpecThatIsGoneTakesItsCertificatesWithIt() throws IOException {
        Files.writeString(specs.resolve("other.orbit"), SPEC);
        prove();
        Files.delete(specs.resolve("small.orbit"));
        prove();
        assertVerified(0, "3 certificates: 3 good, 0 holey");
        assertFalse(Files.exists(proofs.resolve("deep/small")));
    }

    @Test
    void oneSpecIsProvedAgainAndTheOthersAreLeft() throws IOException {
        Files.writeString(specs.resolve("other.orbit"), SPEC);
        prove();
        Files.writeString(specs.resolve("other.orbit"), SPEC.replace("claim swap", "claim swapped"));
        CommandLineRun.of("prove", specs.resolve("other.orbit").toString(), "--proofs", proofs.toString());
        assertVerified(0, "6 certificates: 6 good, 0 holey");
    }

    @Test
    void anotherFolderOfSpecsIsRefused() throws IOException {
        prove();
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("small.orbit"), SPEC);
        CommandLineRun run = CommandLineRun.of("prove", others.toString(), "--proofs", proofs.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("holds certificates of the specs in ../specs"), run.err());
    }

    @Test
    void aFileThatIsNoCertificateIsLeftAloneAndReported() throws IOException {
        prove();
        Files.writeString(proofs.resolve("deep/small/notes.json"), "{}");
        assertTrue(prove().err().contains("alone: the field 'certificate' is missing"));
        assertVerified(1, "extra deep/small/notes.json: there is no such claim", "4 certificates: 3 good, 0 holey, 1 extra");
    }

    @Test
    void whatRestsOnASolversWordIsAHole() throws IOException {
        Files.writeString(specs.resolve("small.orbit"), SPEC + SQUARE);
        assertEquals(0, prove().status());
        CommandLineRun run = verify();
        assertEquals(3, run.status());
        assertTrue(run.out().contains("holey deep/small.orbit: square: oracle: z3"), run.out());
        assertEquals(0, verify("--allow-holes").status());
        JsonNode json = new ObjectMapper().readTree(verify("--format", "json").out());
        assertEquals(1, json.at("/summary/holey").intValue());
        assertEquals(1, Stream.of(0, 1, 2, 3).filter(i -> !json.at("/certificates/" + i + "/certified").booleanValue()).count());
    }

    @Test
    void aClaimThatStaysUnknownHasNoCertificate() throws IOException {
        Files.writeString(specs.resolve("small.orbit"), SPEC
                + "claim power : forall u in U: exp(u[a]*u[b]) > 0 and exp(exp(u[a])) > u[b]     expect unknown\n");
        assertEquals(0, prove().status());
        assertVerified(0, "3 certificates: 3 good, 0 holey");
    }

    @Test
    void aSpecWithAMistakeIsAnErrorAndItsCertificatesStay() throws IOException {
        prove();
        Files.writeString(specs.resolve("small.orbit"), SPEC + "claim bad : oops\n");
        assertEquals(2, prove().status());
        assertTrue(Files.exists(proofs.resolve("deep/small/swap.json")));
        assertEquals(2, verify().status());
    }

    @Test
    void twoRunsAtTheSameTimeDoNoDamage() throws IOException {
        List<CompletableFuture<CommandLineRun>> runs = Stream.of(1, 2, 3).map(i -> CompletableFuture.supplyAsync(this::prove)).toList();
        runs.forEach(r -> assertEquals(0, r.join().status()));
        assertVerified(0, "3 certificates: 3 good, 0 holey");
        assertEquals(5, written().size());
    }

    @Test
    void whatAKilledRunLeftIsClearedAway() throws IOException {
        prove();
        Path left = Files.writeString(proofs.resolve("deep/small/.swap.json.part"), "{\"certific");
        assertVerified(0, "3 certificates: 3 good, 0 holey");
        prove();
        assertFalse(Files.exists(left));
    }

    @Test
    void aFolderWithoutManifestIsAUsageMistake() throws IOException {
        Files.createDirectories(proofs);
        CommandLineRun run = verify();
        assertEquals(2, run.status());
        assertTrue(run.err().contains("has no manifest.json"), run.err());
        Files.writeString(proofs.resolve("manifest.json"), "{\"specs\": 1}");
        assertEquals(2, verify().status());
    }

    @Test
    void namesThatNoFileSystemLikesHaveCertificates() throws IOException {
        Files.writeString(specs.resolve("small.orbit"), SPEC + "claim \u03b8' : 1 < 2\nclaim " + "x".repeat(300) + " : 1 < 2\n");
        assertEquals(0, prove().status());
        assertVerified(0, "5 certificates: 5 good, 0 holey");
        assertTrue(Files.exists(proofs.resolve("deep/small/%CE%B8%27.json")));
    }
}

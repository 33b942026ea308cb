package org.orbitcheck.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** The table of results says what the specs say; that the specs hold is checked by running them. */
class SpecsTableTest {
    private static final Path FOLDER = Path.of("specs");
    private static final List<String> RESULTS = List.of("Section 2", "Table 1", "Table 2 (a)", "Table 2 (b)", "Table 2 (c)",
            "Table 2 (d)", "Table 3", "Proposition 3.4", "Theorem 3.6", "Lemma B.1", "Lemma B.2", "Lemma B.3", "Lemma B.6",
            "Lemma B.7", "Lemma B.9", "Lemma B.11", "Proposition A.11 (1)", "Proposition A.11 (2)", "Proposition A.11 (3)",
            "Proposition A.11 (4)", "Proposition A.11 (5)", "Proposition A.11 (6)", "Proposition A.11 (7)", "Theorem A.13",
            "Proposition C.2", "Appendix C.3", "Corollary C.4", "Lemma C.7", "Proposition C.9", "Lemma D.3", "Lemma D.5",
            "Theorem D.11", "Corollary D.12", "Conjecture B.13", "Conjecture D.13", "Comment");

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("README.md")).stream().filter(l -> l.startsWith("| ") && !l.startsWith("| result"))
                .map(l -> Stream.of(l.substring(1).split("\\|")).map(String::strip).toArray(String[]::new)).toList();
    }

    @Test
    void noResultIsMissing() throws IOException {
        List<String> there = rows().stream().map(r -> r[0]).toList();
        assertEquals(List.of(), RESULTS.stream().filter(r -> !there.contains(r)).toList());
    }

    @TestFactory
    Stream<DynamicTest> eachRowIsTheClaim() throws IOException {
        Specs specs = new Specs((file, name) -> Optional.empty());
        return rows().stream().map(row -> DynamicTest.dynamicTest(row[2] + " " + row[3], () -> {
            Path file = FOLDER.resolve(row[2]);
            assertTrue(Files.exists(file), row[2]);
            Claim claim = specs.load(new SourceFile(file.toString(), Files.readString(file))).spec().orElseThrow().claims().stream()
                    .filter(c -> c.name().equals(row[3])).findFirst().orElseThrow();
            assertEquals(claim.expected().name().toLowerCase(Locale.ROOT), row[4]);
            assertEquals(claim.scope().replace('|', '/'), row[5]);
        }));
    }
}

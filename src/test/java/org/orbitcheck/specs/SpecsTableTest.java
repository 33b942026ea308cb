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
import org.orbitcheck.claim.Measure;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.typing.Spec;

/** The table of results says what the specs say; that the specs hold is checked by running them. */
class SpecsTableTest {
    private static final Path FOLDER = Path.of("specs");
    private static final List<String> RESULTS = List.of("Section 2", "Table 1", "Table 2 (a)", "Table 2 (b)", "Table 2 (c)",
            "Table 2 (d)", "Table 3", "Proposition 3.4", "Theorem 3.6", "Lemma B.1", "Lemma B.2", "Lemma B.3", "Lemma B.6",
            "Lemma B.7", "Lemma B.9", "Lemma B.11", "Proposition A.11 (1)", "Proposition A.11 (2)", "Proposition A.11 (3)",
            "Proposition A.11 (4)", "Proposition A.11 (5)", "Proposition A.11 (6)", "Proposition A.11 (7)", "Theorem A.13",
            "Proposition C.2", "Appendix C.3", "Corollary C.4", "Lemma C.7", "Proposition C.9", "Lemma D.3", "Lemma D.5",
            "Theorem D.11", "Corollary D.12", "Conjecture B.13", "Conjecture D.13", "Comment");

    /** The rows of the table of claims, or of that of exact constants. */
    private static List<String[]> rows(int columns) throws IOException {
        return Files.readAllLines(FOLDER.resolve("README.md")).stream().filter(l -> l.startsWith("| ") && !l.startsWith("| result"))
                .map(l -> Stream.of(l.substring(1).split("\\|")).map(String::strip).toArray(String[]::new))
                .filter(r -> r.length == columns).toList();
    }

    private static Spec spec(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assertTrue(Files.exists(file), name);
        Specs specs = new Specs((importing, imported) -> Optional.empty());
        return specs.load(new SourceFile(file.toString(), Files.readString(file))).spec().orElseThrow();
    }

    @Test
    void noResultIsMissing() throws IOException {
        List<String> there = rows(6).stream().map(r -> r[0]).toList();
        assertEquals(List.of(), RESULTS.stream().filter(r -> !there.contains(r)).toList());
    }

    @TestFactory
    Stream<DynamicTest> eachRowIsTheClaim() throws IOException {
        return rows(6).stream().map(row -> DynamicTest.dynamicTest(row[2] + " " + row[3], () -> {
            Claim claim = spec(row[2]).claims().stream().filter(c -> c.name().equals(row[3])).findFirst().orElseThrow();
            assertEquals(claim.expected().name().toLowerCase(Locale.ROOT), row[4]);
            assertEquals(claim.scope().replace('|', '/'), row[5]);
        }));
    }

    @TestFactory
    Stream<DynamicTest> eachConstantIsTheMeasure() throws IOException {
        return rows(7).stream().map(row -> DynamicTest.dynamicTest(row[2] + " " + row[3], () -> {
            Measure measure = spec(row[2]).measures().stream().filter(m -> m.name().equals(row[3])).findFirst().orElseThrow();
            assertEquals(measure.expected(), Optional.of(row[4]));
            assertEquals(measure.scope().replace('|', '/'), row[6]);
        }));
    }
}

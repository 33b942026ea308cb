package org.orbitcheck.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** The table of the metatheory names the theorems of the Coq files, and claims that are in the specs. */
class MetatheoryTableTest {
    private static final Path PROOFS = Path.of("proofs");
    private static final Path SPECS = Path.of("specs");
    private static final Pattern THEOREM = Pattern.compile("^(?:Theorem|Corollary) ([\\w']+)");
    private static final Pattern ROW = Pattern.compile("\\| (.*?) \\| `([\\w']+)` \\| `(\\w+\\.v)` \\| (.*?) ?\\| (.*?) ?\\|");
    private static final Pattern NUMBERED = Pattern.compile("(?:Theorem|Proposition|Lemma|Conjecture|Definition) [A-D\\d]\\.\\d+");

    private record Row(String result, String theorem, String file, String difference, String claims) {
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PROOFS.resolve("README.md")).stream().map(ROW::matcher).filter(Matcher::matches)
                .map(m -> new Row(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5))).toList();
    }

    @Test
    void namesTheTheoremsOfTheFiles() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(PROOFS.resolve("coq"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".v")).toList()) {
                Files.readAllLines(file).stream().map(THEOREM::matcher).filter(Matcher::find)
                        .forEach(m -> there.add(file.getFileName() + " " + m.group(1)));
            }
        }
        Set<String> named = new TreeSet<>();
        rows().forEach(r -> named.add(r.file + " " + r.theorem));
        assertEquals(there, named);
    }

    @TestFactory
    Stream<DynamicTest> namesClaimsOfTheSpecs() throws IOException {
        Map<String, List<Claim>> read = new TreeMap<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Row row : rows()) {
            for (String claims : row.claims.isEmpty() ? List.<String>of() : List.of(row.claims.split("; "))) {
                String[] parts = claims.split(",? ");
                for (String name : List.of(parts).subList(1, parts.length)) {
                    tests.add(DynamicTest.dynamicTest(row.theorem + ": " + parts[0] + " " + name,
                            () -> isInstance(row, read.computeIfAbsent(parts[0], MetatheoryTableTest::claims), name)));
                }
            }
        }
        return tests.stream();
    }

    /** A claim that cites a result of the paper by its number is an instance of this result. */
    private static void isInstance(Row row, List<Claim> claims, String name) {
        Claim claim = claims.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        claim.cite().map(NUMBERED::matcher).filter(Matcher::find)
                .ifPresent(m -> assertTrue(row.result.contains(m.group()), m.group() + " is not " + row.result));
    }

    private static List<Claim> claims(String file) {
        Path path = SPECS.resolve(file);
        try {
            return new Specs((name, from) -> Optional.empty()).load(new SourceFile(path.toString(), Files.readString(path))).spec()
                    .orElseThrow().claims();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

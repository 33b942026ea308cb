package org.orbitcheck.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.engine.Lifting;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.report.Report;
import org.orbitcheck.result.Result;
import org.orbitcheck.result.Smallness;
import org.orbitcheck.source.SourceFile;

/** A cache is never the source of a wrong verdict. */
class ResultCacheTest {
    private static final String SPEC = """
            group S = Sym(3)
            params Theta = points(S)
            params U = vectors(S)
            params H = {u in vectors(S) | u[1] >= u[2]}
            outcomes A, B
            outcomes L = {1} over S
            outcomes M = {2, 3} over S
            outcomes C = L | M
            rule f(X | t in Theta) = table {
                     1  2  3 ;
                A :  1  2  3 ;
                B :  3  1  2
            }
            rule g(X | u in U) = FracOptimal(X | C, u)
            rule h(X | u in H) = FracOptimal(X | C, u)
            claim two     : f(A) >= f(B) by most[2]
            claim three   : f(A) >= f(B) by most[3]                expect refuted
            claim moves   : g(M) >= g(L) by most[2]
            claim cycle   : most[2] is acyclic on {f(A), f(B)}
            claim closed  : simply_retargetable(h, L, M)            expect error
            claim witness : exists t in Theta: f(A | t) = 2
            lemma mean    : for G in subgroups(Sym(3)) for params T = points(G) for p, q, r : T -> Real
                            assume p >= q by mean, q >= r by mean show p >= r by mean
            """;
    private static final String PROGRAM = "program";

    @TempDir
    private Path folder;

    private static List<Claim> claims(String text) {
        return Orbitcheck.create().load(new SourceFile("spec.orbit", text)).claims();
    }

    private ResultCache cache() {
        return new ResultCache(folder, PROGRAM, "AUTO", Lifting::general);
    }

    private List<Result> filled(String text) {
        Orbitcheck orbitcheck = Orbitcheck.create();
        List<Result> results = claims(text).stream().map(orbitcheck::check).toList();
        results.forEach(cache()::keep);
        return results;
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void assertSame(Result expected, Result found) {
        assertEquals(Report.details(expected), Report.details(found));
        assertEquals(List.of(expected.verdict(), expected.vacuous(), expected.ok(), expected.certified(), expected.holes()),
                List.of(found.verdict(), found.vacuous(), found.ok(), found.certified(), found.holes()));
    }

    @Test
    void whatIsFoundIsWhatWasKept() {
        for (Result result : filled(SPEC)) {
            assertTrue(result.ok(), result.claim().name());
            assertSame(result, cache().find(result.claim()).orElseThrow());
        }
    }

    @Test
    void layoutAndOtherClaimsDoNotMatterButMeaningDoes() {
        filled(SPEC);
        String moved = "-- a comment\n" + SPEC.replace("claim three", "claim other : 1 = 1\nclaim three");
        assertEquals(7, found(moved));
        assertEquals(3, found(SPEC.replace("B :  3  1  2", "B :  3  1  1")));
        assertEquals(6, found(SPEC.replace("most[3] ", "most[4] ")));
        assertEquals(6, found(SPEC.replace("Sym(3)) for", "Sym(2)) for")));
    }

    private long found(String text) {
        return claims(text).stream().filter(c -> cache().find(c).isPresent()).count();
    }

    @Test
    void anotherProgramOrOtherEnginesFindNothing() {
        filled(SPEC);
        Claim claim = claims(SPEC).get(0);
        assertEquals(Optional.empty(), new ResultCache(folder, "another", "AUTO", Lifting::general).find(claim));
        assertEquals(Optional.empty(), new ResultCache(folder, PROGRAM, "SMT", Lifting::general).find(claim));
    }

    @Test
    void everyDamageIsAMiss() throws IOException {
        List<Result> results = filled(SPEC);
        Random random = new Random(3);
        for (Path entry : entries()) {
            byte[] good = Files.readAllBytes(entry);
            for (int i = 0; i < 20; i++) {
                Files.write(entry, damaged(good, i, random));
                results.forEach(r -> cache().find(r.claim()).ifPresent(f -> assertEquals(r.verdict(), f.verdict())));
                assertEquals(results.size() - 1, results.stream().filter(r -> cache().find(r.claim()).isPresent()).count());
            }
            Files.write(entry, good);
        }
    }

    private static byte[] damaged(byte[] good, int kind, Random random) {
        byte[] bad = good.clone();
        switch (kind) {
            case 0:
                return new byte[0];
            case 1:
                return "no entry".getBytes(StandardCharsets.UTF_8);
            case 2:
                return java.util.Arrays.copyOf(good, random.nextInt(good.length));
            case 3:
                return java.util.Arrays.copyOf(good, good.length + 1);
            default:
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                return bad;
        }
    }

    @Test
    void anEntryUnderAnotherKeyIsAMiss() throws IOException {
        List<Result> results = filled(SPEC);
        List<Path> entries = entries();
        byte[] first = Files.readAllBytes(entries.get(0));
        for (int i = 0; i + 1 < entries.size(); i++) {
            Files.write(entries.get(i), Files.readAllBytes(entries.get(i + 1)));
        }
        Files.write(entries.get(entries.size() - 1), first);
        results.forEach(r -> assertEquals(Optional.empty(), cache().find(r.claim())));
    }

    /** Who forges the seal as well meets the checker. */
    @Test
    void aForgedVerdictDoesNotStand() throws IOException {
        for (Result result : filled(SPEC)) {
            Claim claim = result.claim();
            Path entry = entries().stream().filter(e -> text(e).contains("\"claim\" : \"" + claim.name() + "\"")
                    || text(e).contains("\"claim\":\"" + claim.name() + "\"") || text(e).contains("\"claim\": \"" + claim.name() + "\"")).findFirst().orElseThrow();
            String good = text(entry);
            String key = entry.getFileName().toString();
            Entry read = Entry.read(key, good).orElseThrow();
            for (String[] change : new String[][] {{"\"proved\"", "\"refuted\""}, {"\"refuted\"", "\"proved\""}, {"true", "false"},
                    {"false", "true"}, {"\"error\"", "\"proved\""}}) {
                String forged = read.certificate().replace(change[0], change[1]);
                if (!forged.equals(read.certificate())) {
                    Files.writeString(entry, new Entry(1, org.orbitcheck.result.Smallness.NOTHING_TO_CHOOSE, read.beyond(), read.holes(), forged).write(key));
                    cache().find(claim).ifPresent(f -> assertEquals(result.verdict(), f.verdict(), claim.name()));
                }
            }
            Files.writeString(entry, good);
            assertSame(result, cache().find(claim).orElseThrow());
        }
    }

    private static final String BEYOND = """
            lemma only_there: for G in {Sym(2)} for params T = points(G) for f, g : T -> {0, 1}
                              show f >= g by most or g >= f by most
            lemma total     : for G in {Sym(2), Sym(3)} for params T = points(G) for f, g : T -> Real
                              show f >= g by mean or g >= f by mean
            """;

    /** What a lemma is outside of its list of spaces: a counterexample, or a proof for every space. */
    @Test
    void whatIsKnownBeyondTheSpacesOfALemmaIsKeptWithIt() throws IOException {
        for (Result result : filled(BEYOND)) {
            assertTrue(result.beyond().filter(Result.Beyond.OnlyThere.class::isInstance).isPresent(), result.claim().name());
            assertSame(result, cache().find(result.claim()).orElseThrow());
        }
        assertEquals(2, entries().size());
    }

    @Test
    void aForgedCounterexampleBeyondTheSpacesDoesNotStand() throws IOException {
        for (Result result : filled(BEYOND)) {
            for (Path path : entries()) {
                String good = text(path);
                String key = path.getFileName().toString();
                Entry read = Entry.read(key, good).orElseThrow();
                String beyond = read.beyond().orElseThrow();
                for (String forged : List.of(beyond.replace("\"1\"", "\"0\""), beyond.replace("\"case\":0", "\"case\":7"), "{}", "no text")) {
                    assertNotEquals(beyond, forged);
                    Files.writeString(path, new Entry(1, read.smallness(), Optional.of(forged), read.holes(), read.certificate()).write(key));
                    cache().find(result.claim()).ifPresent(found -> assertEquals(result.beyond(), found.beyond(), forged));
                }
                Files.writeString(path, good);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Measure> measures(String sharp) {
        return Orbitcheck.create().load(new SourceFile("spec.orbit", SPEC + sharp)).measures();
    }

    @Test
    void anOptimumIsKeptWithWhatShowsIt() throws IOException {
        Orbitcheck orbitcheck = Orbitcheck.create();
        List<String> texts = List.of("measure m : largest n where f(A) >= f(B) by most[n]", "measure m : largest n where f(B) >= f(A) by most[n]",
                "measure m : smallest n in [1/4, 5] where n * 2 > 1", "measure m : largest n where retargetable[n](f, B, A)");
        for (String text : texts) {
            MeasureResult result = orbitcheck.measure(measures(text).get(0));
            cache().keep(result);
            MeasureResult found = cache().find(measures("-- moved\n" + text).get(0)).orElseThrow();
            assertEquals(Report.details(result), Report.details(found));
            assertEquals(List.of(result.optimum(), result.certified()), List.of(found.optimum(), found.certified()));
        }
        assertEquals(texts.size(), entries().size());
        assertEquals(Optional.empty(), cache().find(measures("measure m : smallest n where f(A) >= f(B) by most[n]").get(0)));
        assertEquals(Optional.empty(), cache().find(measures("measure m : smallest n in [1/4, 6] where n * 2 > 1").get(0)));
    }

    @Test
    void aForgedOptimumDoesNotStand() throws IOException {
        Measure measure = measures("measure m : largest n where f(A) >= f(B) by most[n]").get(0);
        cache().keep(Orbitcheck.create().measure(measure));
        Path entry = entries().get(0);
        String key = entry.getFileName().toString();
        Entry read = Entry.read(key, text(entry)).orElseThrow();
        for (String[] change : new String[][] {{"\"2\"", "\"3\""}, {"\"2\"", "\"1\""}, {"attained", "approached"}, {"true", "false"}, {"false", "true"}}) {
            String forged = read.certificate().replace(change[0], change[1]);
            assertNotEquals(read.certificate(), forged, change[0]);
            Files.writeString(entry, new Entry(1, read.smallness(), read.beyond(), read.holes(), forged).write(key));
            cache().find(measure).ifPresent(f -> assertEquals("2", f.optimum().text(), forged));
        }
    }

    @Test
    void whatIsNotDecidedIsNotKept() throws IOException {
        Claim claim = claims(SPEC).get(0);
        cache().keep(new Result(claim, new org.orbitcheck.claim.Verdict.Unknown("time limit"), List.of(), List.of(), List.of(), false, Optional.empty(), 1));
        assertEquals(List.of(), entries());
    }

    @Test
    void aFolderThatCannotBeUsedKeepsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ResultCache nowhere = new ResultCache(file, PROGRAM, "AUTO", Lifting::general);
        Result result = Orbitcheck.create().check(claims(SPEC).get(0));
        nowhere.keep(result);
        assertEquals(Optional.empty(), nowhere.find(result.claim()));
    }

    @Test
    void theProgramKnowsItself() throws IOException {
        assertEquals(ProgramHash.current(), ProgramHash.current());
        assertNotEquals("", ProgramHash.current());
    }

    @Test
    void theApiUsesTheCache() throws IOException {
        Orbitcheck orbitcheck = Orbitcheck.create().withCache(folder);
        Result first = orbitcheck.check(claims(SPEC).get(2));
        assertEquals(1, entries().size());
        assertSame(first, orbitcheck.check(claims(SPEC).get(2)));
    }
}

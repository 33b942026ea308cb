package org.orbitcheck.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.orbitcheck.certificate.Certificate;
import org.orbitcheck.certificate.CertificateCheck;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.files.WholeFile;
import org.orbitcheck.measure.MeasureCheck;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.proof.BeyondForm;
import org.orbitcheck.proof.CertificateForm;
import org.orbitcheck.proof.Certificates;
import org.orbitcheck.proof.Malformed;
import org.orbitcheck.proof.MeasureForm;
import org.orbitcheck.result.Result;
import org.orbitcheck.result.Smallness;
import org.orbitcheck.semantics.Interrupted;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.source.Problem;

/**
 * Results in a folder, one file each. What was not decided is not kept. Safe for use by several threads and processes.
 *
 * <p>What is found is believed where its seal is whole and, beyond that, where its evidence stands when it is checked
 * again. Proofs that took long, or for which the problem of a solver would be made anew, are believed by their seal, which
 * the same build of the program wrote once it had checked them.
 */
public final class ResultCache {
    private static final long QUICK_MILLIS = 50;
    private static final long LARGEST = 16L << 20;
    private final Path folder;
    private final String program;
    private final String engines;
    private final Function<Claim.Case, Optional<Claim.Case>> general;

    /**
     * @param folder made where it is missing
     * @param program which program it is: {@link ProgramHash#current()}
     * @param engines which engines decide
     * @param general the form of a lemma's case in which its space is left open, where it has one
     */
    public ResultCache(Path folder, String program, String engines, Function<Claim.Case, Optional<Claim.Case>> general) {
        this.folder = folder;
        this.program = program;
        this.engines = engines;
        this.general = general;
    }

    /** The place for caches on this platform. */
    public static Path defaultFolder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(Optional.ofNullable(System.getenv("LOCALAPPDATA")).orElse(home), "orbitcheck", "cache");
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "orbitcheck");
        }
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(d -> d.startsWith("/")).map(Path::of)
                .orElse(Path.of(home, ".cache")).resolve("orbitcheck");
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    /** The result that was kept for this claim; empty where there is none that can be believed. */
    public Optional<Result> find(Claim claim) {
        long start = System.nanoTime();
        String key = ClaimKey.of(claim, program, engines);
        return entry(key, e -> result(claim, key, e, start));
    }

    /** The optimum that was kept for this measure, its pieces checked again; empty where there is none that can be believed. */
    public Optional<MeasureResult> find(Measure measure) {
        long start = System.nanoTime();
        return entry(ClaimKey.of(measure, program, engines), e -> result(measure, e, start));
    }

    /** Reads an entry whose seal is whole. */
    private <T> Optional<T> entry(String key, Function<Entry, Optional<T>> use) {
        try {
            Path file = file(key);
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return Entry.read(key, text).flatMap(use);
        } catch (IOException | Malformed e) {
            return Optional.empty();
        }
    }

    private static Optional<MeasureResult> result(Measure measure, Entry entry, long start) {
        MeasureForm.Shown shown = MeasureForm.read(measure, entry.certificate());
        boolean again = isQuick(entry, shown.pieces().stream().map(Piece::evidence));
        if (!holds(() -> again ? MeasureCheck.check(measure, shown.optimum(), shown.pieces()) instanceof Check.Valid
                : MeasureCheck.covers(measure, shown.optimum(), shown.pieces()))) {
            return Optional.empty();
        }
        List<String> holes = entry.holes().stream().flatMap(List::stream).toList();
        return Optional.of(new MeasureResult(measure, shown.optimum(), shown.pieces(), List.of(), holes, (System.nanoTime() - start) / 1_000_000));
    }

    private Optional<Result> result(Claim claim, String key, Entry entry, long start) {
        CertificateForm.Heading heading = CertificateForm.heading(entry.certificate());
        if (!heading.claim().equals(claim.name()) || !heading.meaning().equals(key)) {
            return Optional.empty();
        }
        Certificate certificate = heading.of(claim);
        boolean again = certificate.verdict() != Certificate.Conclusion.PROVED
                || isQuick(entry, certificate.facts().stream().map(Certificate.Fact::evidence));
        if (entry.holes().size() != certificate.facts().size() || !holds(() -> again
                ? CertificateCheck.check(QuickEvaluator.EVALUATION, claim, certificate) instanceof Check.Valid : CertificateCheck.isComplete(claim, certificate))) {
            return Optional.empty();
        }
        Optional<Result.Beyond> beyond = entry.beyond().map(new BeyondForm(claim, general)::read);
        if (beyond.isPresent() && beyond.get() instanceof Result.Beyond.OnlyThere only && !holds(() -> stands(only.counterexample()))) {
            return Optional.empty();
        }
        return Optional.of(result(claim, certificate, entry, beyond, start));
    }

    private static boolean isQuick(Entry entry, Stream<Evidence> evidence) {
        return entry.millis() < QUICK_MILLIS && evidence.flatMap(Leaves::of).noneMatch(e -> e instanceof Evidence.Unsatisfiable
                || e instanceof Evidence.Patterns || e instanceof Evidence.General);
    }

    private static boolean stands(Result.Outcome refuted) {
        return Checker.check(QuickEvaluator.EVALUATION, refuted.decided().formula(), false, refuted.evidence()) instanceof Check.Valid;
    }

    private static boolean holds(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (Interrupted e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static Result result(Claim claim, Certificate certificate, Entry entry, Optional<Result.Beyond> beyond, long start) {
        List<Result.Outcome> outcomes = new ArrayList<>();
        List<Result.Premise> premises = new ArrayList<>();
        List<Problem> errors = new ArrayList<>();
        for (int i = 0; i < certificate.facts().size(); i++) {
            Certificate.Fact fact = certificate.facts().get(i);
            Claim.Case one = claim.cases().get(fact.about().ofCase());
            Result.Outcome outcome = new Result.Outcome(one, fact.holds(), fact.evidence(), fact.method(), entry.holes().get(i),
                    fact.holds() ? Smallness.NOTHING_TO_CHOOSE : entry.smallness());
            boolean precondition = fact.about().part() == Certificate.Part.PRECONDITION;
            if (fact.about().part() == Certificate.Part.FORMULA) {
                outcomes.add(outcome);
            } else {
                premises.add(new Result.Premise(fact.about().ofCase(),
                        precondition ? OptionalInt.of(fact.about().place()) : OptionalInt.empty(), outcome));
            }
            if (precondition && !fact.holds()) {
                Claim.Precondition broken = one.preconditions().get(fact.about().place());
                errors.add(Problem.of(broken.span(), broken.message()));
            }
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Result(claim, verdict(certificate, errors), outcomes, premises, errors, certificate.vacuous(),
                beyond.or(() -> Result.Beyond.of(claim, outcomes, certificate.vacuous())), millis);
    }

    private static Verdict verdict(Certificate certificate, List<Problem> errors) {
        switch (certificate.verdict()) {
            case PROVED:
                return new Verdict.Proved();
            case REFUTED:
                return new Verdict.Refuted();
            default:
                return new Verdict.Unknown(errors.get(0).message());
        }
    }

    /** Keeps a result, where it is decided and has a text form. A folder that cannot be written keeps nothing. */
    public void keep(Result result) {
        try {
            String key = ClaimKey.of(result.claim(), program, engines);
            Optional<Certificate> certificate = Certificates.of("", result, claim -> key);
            if (certificate.isPresent()) {
                String text = CertificateForm.write(result.claim(), certificate.get());
                write(file(key), Entry.of(result, beyond(result), outcomes(result, certificate.get()), text).write(key));
            }
        } catch (IOException | Malformed e) {
            // The claim is checked again next time.
        }
    }

    /** What is known beyond the spaces of a lemma, where its proofs do not say it by themselves. */
    private Optional<String> beyond(Result result) {
        return result.beyond().filter(b -> !Result.Beyond.of(result.claim(), result.outcomes(), result.vacuous()).equals(Optional.of(b)))
                .map(new BeyondForm(result.claim(), general)::write);
    }

    /** Keeps what came of a measure, where an optimum was found and has a text form. */
    public void keep(MeasureResult result) {
        try {
            if (!result.isUnknown() && result.errors().isEmpty()) {
                String key = ClaimKey.of(result.measure(), program, engines);
                String text = MeasureForm.write(result.measure(), new MeasureForm.Shown(result.optimum(), result.pieces()));
                write(file(key), new Entry(result.millis(), Smallness.NOTHING_TO_CHOOSE, Optional.empty(), List.of(result.holes()), text).write(key));
            }
        } catch (IOException | Malformed e) {
            // The measure is looked for again next time.
        }
    }

    /** The outcomes behind the facts of a certificate. */
    private static List<Result.Outcome> outcomes(Result result, Certificate certificate) {
        List<Result.Outcome> all = new ArrayList<>(result.outcomes());
        result.premises().forEach(p -> all.add(p.outcome()));
        return certificate.facts().stream()
                .map(f -> all.stream().filter(o -> o.evidence() == f.evidence()).findFirst().orElseThrow()).toList();
    }

    private static void write(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        WholeFile.write(target, text);
    }
}

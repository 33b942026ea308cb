package org.orbitcheck.proof;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Certificate;
import org.orbitcheck.certificate.CertificateCheck;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.semantics.Evaluation;
import org.orbitcheck.semantics.Interrupted;
import org.orbitcheck.semantics.TooManySteps;
import org.orbitcheck.shortcut.QuickEvaluator;

/**
 * What came of checking one certificate again, without search.
 *
 * @param spec the spec file of the claim, by its path from the folder of the specs
 * @param claim the claim; for an extra certificate, its file
 * @param state how it stands
 * @param reason why it is not good, or what its holes are; empty where it is good
 * @param verdict what the certificate shows, where it shows something
 * @param bySymmetry whether a finite formula was too large to be evaluated by the definitions alone
 */
public record Verification(String spec, String claim, State state, String reason, Optional<Certificate.Conclusion> verdict,
        boolean bySymmetry) {
    /** How many values a finite formula may go through by the definitions; beyond, symmetry is used. */
    private static final long STEPS = 2_000_000;

    /** How a certificate stands. */
    public enum State {
        /** It shows the verdict that is expected. */
        GOOD,
        /** It does, but for steps that rest on a solver's word. */
        HOLEY,
        /** It shows another verdict than the one expected. */
        UNEXPECTED,
        /** The claim has another meaning now. */
        STALE,
        /** The claim has none. */
        MISSING,
        /** It belongs to no claim. */
        EXTRA,
        /** It does not show what it says. */
        BROKEN
    }

    /** A certificate that belongs to no claim. */
    public static Verification extra(String file) {
        return new Verification("", file, State.EXTRA, "there is no such claim", Optional.empty(), false);
    }

    /** Checks the certificate of a claim; a claim that is expected to stay unknown needs none. */
    public static Optional<Verification> of(ProofFolder folder, String spec, Claim claim) {
        Case one = new Case(spec, claim);
        try {
            Optional<String> text = folder.read(ProofFolder.fileOf(spec, claim.name()));
            if (text.isEmpty()) {
                return claim.expected() == Claim.Expectation.UNKNOWN ? Optional.empty()
                        : Optional.of(one.is(State.MISSING, "there is no certificate"));
            }
            return Optional.of(one.check(text.get()));
        } catch (Malformed e) {
            return Optional.of(one.is(State.BROKEN, e.getMessage()));
        } catch (Interrupted e) {
            return Optional.of(one.is(State.BROKEN, "the time limit was not enough to check it"));
        } catch (OutOfMemoryError e) {
            return Optional.of(one.is(State.BROKEN, "the memory was not enough to check it"));
        } catch (StackOverflowError e) {
            return Optional.of(one.is(State.BROKEN, "it is nested too deep"));
        } catch (RuntimeException e) {
            return Optional.of(one.is(State.BROKEN, "it cannot be checked: " + e));
        }
    }

    private record Case(String spec, Claim claim) {
        Verification is(State state, String reason) {
            return new Verification(spec, claim.name(), state, reason, Optional.empty(), false);
        }

        Verification check(String text) {
            CertificateForm.Heading heading = CertificateForm.heading(text);
            if (!heading.spec().equals(spec) || !heading.claim().equals(claim.name())) {
                return is(State.BROKEN, "it is about the claim '" + heading.claim() + "' of " + heading.spec());
            }
            if (!heading.meaning().equals(Fingerprint.of(claim))) {
                return is(State.STALE, "the claim has changed since");
            }
            Certificate certificate = heading.of(claim);
            if (!CertificateForm.write(claim, certificate).equals(text)) {
                return is(State.BROKEN, "it is not written in the one form that a certificate has");
            }
            try {
                return outcome(certificate, Evaluation.byDefinition(STEPS), false);
            } catch (TooManySteps e) {
                return outcome(certificate, QuickEvaluator.EVALUATION, true);
            }
        }

        private Verification outcome(Certificate certificate, Evaluation evaluation, boolean bySymmetry) {
            Check check = CertificateCheck.check(evaluation, claim, certificate);
            if (check instanceof Check.Invalid invalid) {
                return is(State.BROKEN, invalid.toString());
            }
            List<Check.Hole> holes = ((Check.Valid) check).holes();
            Optional<Certificate.Conclusion> verdict = Optional.of(certificate.verdict());
            if (!certificate.verdict().name().equals(claim.expected().name())) {
                String reason = "it shows: " + CertificateForm.word(certificate.verdict()) + ", expected: "
                        + CertificateForm.word(claim.expected());
                return new Verification(spec, claim.name(), State.UNEXPECTED, reason, verdict, bySymmetry);
            }
            List<String> words = holes.stream().map(Check.Hole::toString).distinct().toList();
            return holes.isEmpty() ? new Verification(spec, claim.name(), State.GOOD, "", verdict, bySymmetry)
                    : new Verification(spec, claim.name(), State.HOLEY, String.join(", ", words), verdict, bySymmetry);
        }
    }
}

package org.orbitcheck.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.semantics.Evaluation;
import org.orbitcheck.term.Term;

/**
 * Checks a certificate against the claim as it is now: the facts are exactly those that the verdict needs, and the
 * evidence of each one stands.
 *
 * <pre>
 * PROVED    every precondition of every case holds; the formula of every case holds
 * REFUTED   every precondition of every case holds; the formula of one case does not
 * ERROR     one precondition of one case does not hold
 * vacuous   (of what is proved) the assumptions of every case do not hold
 * </pre>
 */
public final class CertificateCheck {
    private static final String OTHER_FACTS = "its facts are not those that the verdict needs";
    private final Claim claim;
    private final Certificate certificate;
    private final Evaluation evaluation;

    private CertificateCheck(Evaluation evaluation, Claim claim, Certificate certificate) {
        this.evaluation = evaluation;
        this.claim = claim;
        this.certificate = certificate;
    }

    /** Whether the certificate stands for its verdict on the claim, and the steps that rest on a solver's word. */
    public static Check check(Evaluation evaluation, Claim claim, Certificate certificate) {
        CertificateCheck check = new CertificateCheck(evaluation, claim, certificate);
        Optional<String> fault = check.faultOfForm();
        return fault.<Check>map(f -> new Check.Invalid(f, List.of())).orElseGet(check::evidence);
    }

    /** Whether the facts are those that the verdict needs; whether their evidence stands is not asked. */
    public static boolean isComplete(Claim claim, Certificate certificate) {
        return new CertificateCheck(Evaluation.BY_DEFINITION, claim, certificate).faultOfForm().isEmpty();
    }

    private Optional<String> faultOfForm() {
        if (!certificate.claim().equals(claim.name())) {
            return Optional.of("it is about the claim '" + certificate.claim() + "'");
        }
        if (!certificate.scope().equals(claim.scope())) {
            return Optional.of("its scope is not that of the claim: " + certificate.scope());
        }
        if (certificate.vacuous() && certificate.verdict() != Certificate.Conclusion.PROVED) {
            return Optional.of("only what is proved can be vacuous");
        }
        if (!subjects().equals(certificate.facts().stream().map(Certificate.Fact::about).toList())) {
            return Optional.of(OTHER_FACTS);
        }
        return wrongSide().or(() -> decides() ? Optional.empty() : Optional.of(OTHER_FACTS));
    }

    /** What the facts must be about. Where one fact decides, the certificate says which, and it must be there. */
    private List<Certificate.Subject> subjects() {
        List<Certificate.Subject> preconditions = new ArrayList<>();
        List<Certificate.Subject> formulas = new ArrayList<>();
        List<Certificate.Subject> assumptions = new ArrayList<>();
        for (int i = 0; i < claim.cases().size(); i++) {
            for (int j = 0; j < claim.cases().get(i).preconditions().size(); j++) {
                preconditions.add(new Certificate.Subject(i, Certificate.Part.PRECONDITION, j));
            }
            formulas.add(new Certificate.Subject(i, Certificate.Part.FORMULA, 0));
            if (claim.cases().get(i).assumptions().isPresent()) {
                assumptions.add(new Certificate.Subject(i, Certificate.Part.ASSUMPTIONS, 0));
            }
        }
        List<Certificate.Subject> needed = new ArrayList<>();
        switch (certificate.verdict()) {
            case ERROR:
                needed.addAll(chosen(preconditions));
                break;
            case REFUTED:
                needed.addAll(preconditions);
                needed.addAll(chosen(formulas));
                break;
            default:
                needed.addAll(preconditions);
                needed.addAll(formulas);
                if (certificate.vacuous()) {
                    needed.addAll(assumptions.size() == formulas.size() ? assumptions : List.of());
                }
        }
        return needed;
    }

    /** Whether there is a fact that can give the verdict: a refutation is by a formula, an error by a precondition. */
    private boolean decides() {
        Certificate.Part part = certificate.verdict() == Certificate.Conclusion.ERROR ? Certificate.Part.PRECONDITION : Certificate.Part.FORMULA;
        return certificate.facts().stream().anyMatch(f -> f.about().part() == part);
    }

    private List<Certificate.Subject> chosen(List<Certificate.Subject> among) {
        List<Certificate.Fact> facts = certificate.facts();
        return facts.isEmpty() ? among : among.stream().filter(facts.get(facts.size() - 1).about()::equals).toList();
    }

    private Optional<String> wrongSide() {
        if (certificate.vacuous() && certificate.facts().stream().noneMatch(f -> f.about().part() == Certificate.Part.ASSUMPTIONS)) {
            return Optional.of("it says without a fact that the assumptions can never hold");
        }
        return certificate.facts().stream().filter(f -> f.holds() != needed(f.about())).findFirst()
                .map(f -> "the verdict needs that " + named(f.about()) + (needed(f.about()) ? " holds" : " does not hold"));
    }

    private boolean needed(Certificate.Subject about) {
        switch (about.part()) {
            case FORMULA:
                return certificate.verdict() == Certificate.Conclusion.PROVED;
            case PRECONDITION:
                return certificate.verdict() != Certificate.Conclusion.ERROR;
            default:
                return false;
        }
    }

    private String named(Certificate.Subject about) {
        String choice = claim.cases().get(about.ofCase()).choice();
        String part = about.part() == Certificate.Part.FORMULA ? "the formula"
                : about.part() == Certificate.Part.PRECONDITION ? "precondition " + (about.place() + 1) : "what is assumed";
        return choice.isEmpty() ? part : part + " at " + choice;
    }

    private Check evidence() {
        List<Check.Hole> holes = new ArrayList<>();
        for (Certificate.Fact fact : certificate.facts()) {
            Check check = Checker.check(evaluation, formula(fact.about()), fact.holds(), fact.evidence());
            if (check instanceof Check.Invalid invalid) {
                List<String> path = new ArrayList<>(List.of(named(fact.about())));
                path.addAll(invalid.path());
                return new Check.Invalid(invalid.reason(), path);
            }
            holes.addAll(((Check.Valid) check).holes());
        }
        return new Check.Valid(holes);
    }

    private Term formula(Certificate.Subject about) {
        Claim.Case one = claim.cases().get(about.ofCase());
        switch (about.part()) {
            case FORMULA:
                return one.formula();
            case PRECONDITION:
                return one.preconditions().get(about.place()).condition();
            default:
                return one.assumptions().orElseThrow();
        }
    }
}

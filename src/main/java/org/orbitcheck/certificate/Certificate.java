package org.orbitcheck.certificate;

import java.util.List;

/**
 * What stands for the verdict on one claim after the search is over.
 *
 * @param spec the spec file, by its path from the folder of the specs, with slashes
 * @param claim the claim's name
 * @param meaning a hash of what the claim means, which tells a certificate of an older version from a wrong one
 * @param scope what the claim ranges over, in words
 * @param verdict what is certified
 * @param vacuous whether the assumptions of the lemma can never hold
 * @param facts what the verdict follows from, in the order of {@link CertificateCheck}
 */
public record Certificate(String spec, String claim, String meaning, String scope, Conclusion verdict, boolean vacuous,
        List<Fact> facts) {
    public Certificate {
        facts = List.copyOf(facts);
    }

    /** What can be certified: that a claim holds, that it does not, or that a precondition of it fails. */
    public enum Conclusion {
        PROVED, REFUTED, ERROR
    }

    /** Which of a case's formulas. */
    public enum Part {
        FORMULA, PRECONDITION, ASSUMPTIONS
    }

    /** A formula of a claim: of the case at this place (from 0), the precondition at that place (0 for other parts). */
    public record Subject(int ofCase, Part part, int place) {
    }

    /**
     * A formula holds, or does not.
     *
     * @param about the formula
     * @param holds whether it holds
     * @param method the engine that found the evidence; nothing depends on it
     * @param evidence why
     */
    public record Fact(Subject about, boolean holds, String method, Evidence evidence) {
    }
}

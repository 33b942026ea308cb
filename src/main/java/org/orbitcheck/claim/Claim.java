package org.orbitcheck.claim;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Span;
import org.orbitcheck.term.Term;

/**
 * One claim or lemma of a spec, elaborated. It is proved when every case is proved, refuted when one is refuted.
 *
 * @param name its name in the spec
 * @param kind claim or lemma
 * @param span where it stands
 * @param text the claim as written, without `expect` and `cite`
 * @param cases the closed formulas; a claim has one, a lemma one for each finite choice (`for G in …, n in …`)
 * @param expected what the spec expects; PROVED where it says nothing
 * @param cite the source that the spec names
 * @param scope what the claim ranges over, in words ("every u in R^3", "every f : Theta -> Real on points(Sym(3))")
 */
public record Claim(String name, Kind kind, Span span, String text, List<Case> cases, Expectation expected,
        Optional<String> cite, String scope) {
    public Claim {
        cases = List.copyOf(cases);
    }

    public enum Kind {
        CLAIM, LEMMA
    }

    public enum Expectation {
        PROVED, REFUTED, UNKNOWN, ERROR
    }

    /**
     * One closed formula.
     *
     * @param choice the finite choices that lead to it, e.g. "G = Sym(3), n = 2"; empty for a claim
     * @param formula what is to be decided
     * @param assumptions for a lemma with assumptions: the closed formula that says they can hold together
     * @param preconditions what must hold for the claim to make sense (Theta closed); each with its explanation
     */
    public record Case(String choice, Term formula, Optional<Term> assumptions, List<Precondition> preconditions) {
        public Case {
            preconditions = List.copyOf(preconditions);
        }
    }

    /** A condition without which a claim is an error: what the error says, where, and the condition. */
    public record Precondition(Span span, String message, Term condition) {
    }
}

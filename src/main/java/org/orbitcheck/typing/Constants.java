package org.orbitcheck.typing;

import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.source.Span;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Closed terms that a declaration needs the value of. */
final class Constants {
    private Constants() {
    }

    static Value evaluate(Term term, Span span) {
        try {
            return new Evaluator().evaluate(term);
        } catch (Undefined | NotFinite e) {
            throw Mistake.at(span, e.getMessage());
        }
    }
}

package org.orbitcheck.engine.enumeration;

import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** New variables; their ids are negative, so that they meet none of the claim's. */
final class VariableSource {
    private int last;

    Term.Variable next(Type type) {
        last--;
        return new Term.Variable("_" + -last, last, type);
    }
}

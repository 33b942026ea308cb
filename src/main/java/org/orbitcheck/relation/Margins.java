package org.orbitcheck.relation;

import java.util.Optional;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Term;

/** Margins of single comparisons. */
public final class Margins {
    private Margins() {
    }

    /** How clearly a closed comparison of two functions holds; empty where it has another form or an infinite range. */
    public static Optional<Margin> of(Term comparison) {
        return Margin.of(comparison, new QuickEvaluator());
    }
}

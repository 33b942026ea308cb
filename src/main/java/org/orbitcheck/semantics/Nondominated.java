package org.orbitcheck.semantics;

import org.orbitcheck.term.Value;

/** The elements x of a set of lotteries for which some r has x.r > y.r for every other y in it [Definition D.1]. */
final class Nondominated {
    private Nondominated() {
    }

    static Value of(Value.SetOf lotteries) {
        if (lotteries.elements().size() <= 1) {
            return lotteries;
        }
        throw new NotFinite("the nondominated lotteries of " + lotteries.text() + " are not computed here");
    }
}

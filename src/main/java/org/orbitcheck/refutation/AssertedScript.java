package org.orbitcheck.refutation;

import de.uni_freiburg.informatik.ultimate.logic.NoopScript;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;

/** A script that only remembers what it asserts. */
final class AssertedScript extends NoopScript {
    private final List<Term> assertions = new ArrayList<>();

    @Override
    public LBool assertTerm(Term assertion) {
        assertions.add(assertion);
        return LBool.UNKNOWN;
    }

    @Override
    public Term[] getAssertions() {
        return assertions.toArray(Term[]::new);
    }
}

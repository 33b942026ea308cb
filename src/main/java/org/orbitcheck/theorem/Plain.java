package org.orbitcheck.theorem;

import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;

/** Terms without names of definitions and without Let: every shared value stands where it is used. */
final class Plain extends Rewriter {
    private static final int LARGEST = 50_000;
    private int size;

    private Plain() {
    }

    /** @throws NotShown when the plain term is too large */
    static Term of(Term term) {
        return new Plain().apply(term);
    }

    private void count() {
        if (++size > LARGEST) {
            throw new NotShown("the definition is too large when it is written out");
        }
    }

    @Override
    public Term operation(Term.Operation term) {
        count();
        return super.operation(term);
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        count();
        return super.aggregate(term);
    }

    @Override
    public Term let(Term.Let term) {
        count();
        return apply(Substitution.of(term.body(), term.variable(), term.value()));
    }

    @Override
    public Term unfolded(Term.Unfolded term) {
        return apply(term.meaning());
    }
}

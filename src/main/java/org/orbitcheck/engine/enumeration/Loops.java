package org.orbitcheck.engine.enumeration;

import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;

/** How deep loops over sets are nested in a term. */
final class Loops extends Rewriter {
    private int depth;
    private int deepest;

    private Loops() {
    }

    static int depth(Term term) {
        Loops loops = new Loops();
        loops.apply(term);
        return loops.deepest;
    }

    private void enter(int by) {
        depth += by;
        deepest = Math.max(deepest, depth);
    }

    @Override
    public Term quantified(Term.Quantified term) {
        enter(1);
        super.quantified(term);
        depth--;
        return term;
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        enter(2);
        super.family(term);
        depth -= 2;
        return term;
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        enter(1);
        super.aggregate(term);
        depth--;
        return term;
    }
}

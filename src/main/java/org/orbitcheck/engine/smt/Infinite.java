package org.orbitcheck.engine.smt;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** Which quantifiers stand in a term. */
final class Infinite extends Rewriter {
    private boolean infinite;
    private final List<Term.FamilyQuantified> families = new ArrayList<>();

    private Infinite() {
    }

    /** Whether the term quantifies over infinitely many values. */
    static boolean in(Term term) {
        Infinite search = new Infinite();
        search.apply(term);
        return search.infinite;
    }

    /** The quantifiers over families in the term, from outside to inside. */
    static List<Term.FamilyQuantified> families(Term term) {
        Infinite search = new Infinite();
        search.apply(term);
        return search.families;
    }

    static boolean isDomain(Term domain) {
        Term bare = Terms.meaning(domain);
        return bare instanceof Term.Functions || bare instanceof Term.Elements e && !e.space().isFinite();
    }

    @Override
    public Term quantified(Term.Quantified term) {
        infinite |= isDomain(term.domain());
        return super.quantified(term);
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        families.add(term);
        infinite |= isDomain(term.domain());
        return super.family(term);
    }
}

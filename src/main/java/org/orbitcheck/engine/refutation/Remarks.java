package org.orbitcheck.engine.refutation;

import de.uni_freiburg.informatik.ultimate.logic.AnnotatedTerm;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.logic.TermTransformer;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.ProofRules;

/** Takes the solver's remarks on the steps of a proof away, which its checker does not look at. */
final class Remarks extends TermTransformer {
    @Override
    protected void convert(Term term) {
        if (ProofRules.isAxiom(term) || ProofRules.isDefineFun(term)) {
            setResult(term);
        } else if (term instanceof AnnotatedTerm remark && ProofRules.isProof(term)) {
            pushTerm(remark.getSubterm());
        } else {
            super.convert(term);
        }
    }
}

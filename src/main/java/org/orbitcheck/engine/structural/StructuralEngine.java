package org.orbitcheck.engine.structural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.theorem.NotShown;

/**
 * Decides claims about rules over R^d from the structure of the action, however large d and the group are: proofs by
 * theorems whose hypotheses are read off the rule's own definition, refutations by vectors with few distinct values
 * whose orbits are counted in closed form. Where neither does it says why and leaves the claim to others.
 */
public final class StructuralEngine implements Engine {
    @Override
    public String name() {
        return "structural";
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        budget.check();
        try {
            return decide(formula, budget);
        } catch (NotShown notShown) {
            return new Attempt.Unknown(notShown.getMessage());
        }
    }

    private Attempt decide(Term formula, Budget budget) {
        Term bare = Terms.meaning(formula);
        if (bare instanceof Term.Let let) {
            return decide(Substitution.of(let.body(), let.variable(), let.value()), budget);
        }
        if (bare instanceof Term.Operation operation) {
            return connective(operation, budget);
        }
        if (bare instanceof Term.Quantified all && all.quantifier() == Term.Quantifier.FORALL
                && Terms.meaning(all.domain()) instanceof Term.Elements) {
            return new Comparing(budget).decide(bare);
        }
        if (bare instanceof Term.Quantified some && some.quantifier() == Term.Quantifier.EXISTS
                && Terms.meaning(some.domain()) instanceof Term.GroupElements) {
            return new Comparing(budget).onePermutation(bare);
        }
        if (bare instanceof Term.FamilyQuantified family && family.quantifier() == Term.Quantifier.EXISTS) {
            return copies(family);
        }
        return new Attempt.Unknown("no comparison of two functions over the orbits of a parameter space");
    }

    /** The existence of involutions, by some that are built and tried. */
    private static Attempt copies(Term.FamilyQuantified family) {
        Optional<Evidence> evidence = Copies.candidate(family)
                .map(value -> new Evidence.Instance(value, new Evidence.Evaluation()));
        return evidence.filter(e -> Checker.check(QuickEvaluator.EVALUATION, family, true, e) instanceof Check.Valid).<Attempt>map(Attempt.Proved::new)
                .orElseGet(() -> new Attempt.Unknown("no involutions were built that will do"));
    }

    private Attempt connective(Term.Operation term, Budget budget) {
        switch (term.operator()) {
            case NOT:
                return opposite(attempt(term.argument(0), budget));
            case AND:
                return parts(term.arguments(), false, budget);
            case OR:
                return parts(term.arguments(), true, budget);
            case IMPLIES:
                return parts(List.of(Terms.not(term.argument(0)), term.argument(1)), true, budget);
            default:
                return new Attempt.Unknown("no comparison of two functions over the orbits of a parameter space");
        }
    }

    private static Attempt opposite(Attempt attempt) {
        if (attempt instanceof Attempt.Proved proved) {
            return new Attempt.Refuted(new Evidence.Opposite(proved.evidence()));
        }
        return attempt instanceof Attempt.Refuted refuted ? new Attempt.Proved(new Evidence.Opposite(refuted.evidence())) : attempt;
    }

    /** Decides AND, or OR where {@code any}: one part may settle it, otherwise all are needed. */
    private Attempt parts(List<Term> parts, boolean any, Budget budget) {
        List<Evidence> all = new ArrayList<>();
        Attempt unknown = null;
        for (int i = 0; i < parts.size(); i++) {
            Attempt attempt = attempt(parts.get(i), budget);
            if (attempt instanceof Attempt.Unknown) {
                unknown = unknown == null ? attempt : unknown;
            } else if (attempt instanceof Attempt.Proved == any) {
                Evidence evidence = new Evidence.Part(i, evidence(attempt));
                return any ? new Attempt.Proved(evidence) : new Attempt.Refuted(evidence);
            } else {
                all.add(evidence(attempt));
            }
        }
        if (unknown != null) {
            return unknown;
        }
        return any ? new Attempt.Refuted(new Evidence.Parts(all)) : new Attempt.Proved(new Evidence.Parts(all));
    }

    private static Evidence evidence(Attempt attempt) {
        return attempt instanceof Attempt.Proved proved ? proved.evidence() : ((Attempt.Refuted) attempt).evidence();
    }
}

package org.orbitcheck.engine.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.obligation.GroundEvaluation;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Evaluates formulas without infinite quantifiers; families that must exist are searched for and remembered. */
final class Evaluating {
    private final GroundEvaluation ground;
    private final Budget budget;
    private final List<Map.Entry<Integer, Value>> found = new ArrayList<>();

    Evaluating(GroundEvaluation ground, Budget budget) {
        this.ground = ground;
        this.budget = budget;
    }

    /** The families that were found, by the id of their variable. */
    List<Map.Entry<Integer, Value>> found() {
        return found;
    }

    /** The truth of a closed formula; empty where a value is undefined. */
    Optional<Boolean> holds(Term formula) {
        budget.check();
        Term bare = Terms.meaning(formula);
        if (Infinite.families(bare).isEmpty()) {
            return ground.holds(bare, Map.of());
        }
        if (bare instanceof Term.Let let) {
            return holds(Substitution.of(let.body(), let.variable(), let.value()));
        }
        if (bare instanceof Term.Operation operation) {
            return connective(operation);
        }
        if (bare instanceof Term.Quantified quantified) {
            List<Value> domain = ground.elements(quantified.domain(), Map.of());
            return all(domain.stream().map(v -> Decision.at(quantified, v)).toList(),
                    quantified.quantifier() == Term.Quantifier.EXISTS);
        }
        if (bare instanceof Term.FamilyQuantified family && family.quantifier() == Term.Quantifier.EXISTS) {
            Optional<Value> value = new FamilySearch(ground, budget).find(family);
            value.ifPresent(v -> found.add(Map.entry(family.variable().id(), v)));
            return Optional.of(value.isPresent());
        }
        return ground.holds(bare, Map.of());
    }

    private Optional<Boolean> connective(Term.Operation term) {
        if (term.operator() == Operator.NOT) {
            return holds(term.argument(0)).map(b -> !b);
        }
        if (term.operator() == Operator.IMPLIES) {
            Optional<Boolean> premise = holds(term.argument(0));
            return premise.isPresent() && !premise.get() ? Optional.of(true)
                    : premise.isEmpty() ? premise : holds(term.argument(1));
        }
        if (term.operator() == Operator.AND || term.operator() == Operator.OR) {
            return all(term.arguments(), term.operator() == Operator.OR);
        }
        return ground.holds(term, Map.of());
    }

    /** Whether all formulas hold; with {@code any}, whether one does. */
    private Optional<Boolean> all(List<Term> formulas, boolean any) {
        for (Term formula : formulas) {
            Optional<Boolean> holds = holds(formula);
            if (holds.isEmpty() || holds.get() == any) {
                return holds;
            }
        }
        return Optional.of(!any);
    }
}

package org.orbitcheck.shortcut;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/**
 * Where conditions see permutations only through p*a, with a bound by a quantifier whose domain and premise do not mention
 * them, two permutations that move each such a alike are alike.
 */
final class ActionProfile extends Rewriter {
    /** A quantified variable that permutations are applied to, its domain, and the premise that limits it. */
    record Acted(Term.Variable variable, Term domain, Term premise) {
    }

    private final Set<Integer> members;
    private final Map<Integer, Acted> quantified = new LinkedHashMap<>();
    private final Set<Acted> acted = new LinkedHashSet<>();
    private boolean otherwise;

    private ActionProfile(Set<Integer> members) {
        this.members = members;
    }

    /** What the members of a family are applied to, where nothing else is asked of them. */
    static Optional<List<Acted>> of(FamilyConditions conditions) {
        if (!(conditions.first().type() instanceof Type.Permutation)) {
            return Optional.empty();
        }
        ActionProfile profile = new ActionProfile(Set.of(conditions.first().id(), conditions.second().id()));
        conditions.single().forEach(profile::apply);
        conditions.pair().forEach(profile::apply);
        return profile.otherwise ? Optional.empty() : Optional.of(List.copyOf(profile.acted));
    }

    @Override
    public Term variable(Term.Variable term) {
        otherwise |= members.contains(term.id());
        return term;
    }

    @Override
    public Term quantified(Term.Quantified term) {
        Term body = Terms.meaning(term.body());
        Term premise = term.quantifier() == Term.Quantifier.FORALL && body instanceof Term.Operation implies
                && implies.operator() == Operator.IMPLIES ? implies.argument(0) : Terms.TRUE;
        Acted here = new Acted(term.variable(), term.domain(), dependsOnlyOn(premise, term.variable()) ? premise : Terms.TRUE);
        if (dependsOnlyOn(term.domain(), term.variable())) {
            quantified.put(term.variable().id(), here);
        }
        return super.quantified(term);
    }

    /** Whether it mentions, of the variables bound in the conditions and of the members, at most this one. */
    private boolean dependsOnlyOn(Term term, Term.Variable variable) {
        return FreeVariables.of(term).stream().allMatch(v -> v.id() == variable.id()
                || !members.contains(v.id()) && !quantified.containsKey(v.id()));
    }

    @Override
    public Term operation(Term.Operation term) {
        if (term.operator() == Operator.ACT && term.argument(0) instanceof Term.Variable p && members.contains(p.id())) {
            if (term.argument(1) instanceof Term.Variable a && quantified.containsKey(a.id())) {
                acted.add(quantified.get(a.id()));
                return term;
            }
            otherwise = true;
        }
        return super.operation(term);
    }
}

package org.orbitcheck.typing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.source.Suggestions;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;

/** A Markov decision process is well formed: known states, an action in each, probabilities with sum 1 [D.6]. */
final class MdpChecks {
    private final Declaration.Mdp mdp;
    private final Set<String> states;

    MdpChecks(Declaration.Mdp mdp) {
        this.mdp = mdp;
        this.states = mdp.states().stream().map(Expr.Name::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Meaning meaning() {
        Mistakes mistakes = new Mistakes();
        Set<String> seen = new HashSet<>();
        mdp.states().forEach(state -> mistakes.during(() -> {
            if (!seen.add(state.name())) {
                throw Mistake.at(state.span(), "the state '" + state.name() + "' stands here twice");
            }
        }));
        Set<String> given = new HashSet<>();
        mdp.transitions().forEach(transition -> mistakes.during(() -> {
            known(transition.state());
            if (!given.add(transition.state().name())) {
                throw Mistake.at(transition.state().span(), "the actions of '" + transition.state().name() + "' are given twice");
            }
            transition.actions().forEach(a -> mistakes.during(() -> action(a)));
        }));
        mdp.states().forEach(state -> mistakes.during(() -> {
            if (!given.contains(state.name())) {
                throw Mistake.at(state.span(), "the state '" + state.name() + "' has no action",
                        Optional.of("a state to stay in is written " + state.name() + " : stay -> " + state.name()));
            }
        }));
        mistakes.report();
        return new Meaning.OfMdp(mdp);
    }

    private void action(Declaration.Action action) {
        BigFraction sum = BigFraction.ZERO;
        for (Declaration.Successor successor : action.successors()) {
            known(successor.state());
            sum = sum.add(successor.probability());
        }
        if (!sum.equals(BigFraction.ONE)) {
            throw Mistake.at(action.span(), "the probabilities of '" + action.name().name() + "' have the sum " + sum.getNumerator()
                    + (sum.getDenominator().equals(java.math.BigInteger.ONE) ? "" : "/" + sum.getDenominator()) + ", not 1");
        }
    }

    private void known(Expr.Name state) {
        if (!states.contains(state.name())) {
            throw Mistake.at(state.span(), "unknown state '" + state.name() + "'", Suggestions.closest(state.name(), states));
        }
    }
}

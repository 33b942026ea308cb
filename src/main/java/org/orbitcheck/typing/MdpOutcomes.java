package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.mdp.DecisionProcess;
import org.orbitcheck.source.Suggestions;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** The outcome sets of a Markov decision process: visits(M, s, g) [D.7] and RSD(M, s) [D.10]. */
final class MdpOutcomes {
    private final Elaborator elaborator;

    MdpOutcomes(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** The set as vectors over the states; the group it is over must have the states as its points. */
    Term call(Expr.Call call, Scope scope, Optional<Type> expected) {
        boolean discounted = call.function().name().equals("visits");
        int arity = discounted ? 3 : 2;
        Calls.arity(call, arity, arity, discounted ? "visits(M, s, g)" : "RSD(M, s)");
        Declaration.Mdp mdp = elaborator.builtins.mdp(call.arguments().get(0), scope);
        if (mdp.states().size() > DecisionProcess.MOST_STATES) {
            throw Mistake.at(call.span(), call.function().name() + " of a process with more than " + DecisionProcess.MOST_STATES + " states");
        }
        Points states = new Points(mdp.states().stream().map(Expr.Name::name).toList());
        int start = state(call.arguments().get(1), states);
        DecisionProcess process = process(mdp, states);
        Points points = expected.flatMap(Names::pointsOf).orElse(states);
        try {
            Set<List<BigFraction>> found = discounted ? process.visits(start, discount(call.arguments().get(2), scope))
                    : process.recurrentStateDistributions(start);
            List<Value> vectors = new ArrayList<>();
            found.forEach(v -> vectors.add(new Value.Vector(points, arranged(v, states, points, call))));
            return new Term.Constant(Value.SetOf.of(vectors), Type.setOf(new Type.Vector(points)));
        } catch (IllegalArgumentException e) {
            throw Mistake.at(call.span(), e.getMessage());
        }
    }

    /** The coordinates in the order of the group's points; a state that is no point is a mistake. */
    private static List<BigFraction> arranged(List<BigFraction> vector, Points states, Points points, Expr.Call call) {
        BigFraction[] coordinates = new BigFraction[points.size()];
        Arrays.fill(coordinates, BigFraction.ZERO);
        for (int i = 0; i < vector.size(); i++) {
            int place = points.indexOf(states.name(i));
            if (place >= 0) {
                coordinates[place] = vector.get(i);
            } else if (vector.get(i).signum() != 0) {
                throw Mistake.at(call.span(), "the state '" + states.name(i) + "' is not a point of the group");
            }
        }
        return List.of(coordinates);
    }

    private static int state(Expr expr, Points states) {
        int place = states.indexOf(expr.span().text());
        if (place < 0) {
            throw Mistake.at(expr.span(), "'" + expr.span().text() + "' is not a state",
                    Suggestions.closest(expr.span().text(), states.names()));
        }
        return place;
    }

    private BigFraction discount(Expr expr, Scope scope) {
        BigFraction discount = elaborator.expressions.rational(expr, scope);
        if (discount.signum() < 0 || discount.compareTo(BigFraction.ONE) >= 0) {
            throw Mistake.at(expr.span(), "the discount is from 0 to below 1");
        }
        return discount;
    }

    private static DecisionProcess process(Declaration.Mdp mdp, Points states) {
        List<List<List<BigFraction>>> actions = new ArrayList<>();
        for (String name : states.names()) {
            Declaration.Transition transition = mdp.transitions().stream()
                    .filter(t -> t.state().name().equals(name)).findFirst().orElseThrow();
            actions.add(transition.actions().stream().map(a -> row(a, states)).toList());
        }
        return new DecisionProcess(actions);
    }

    private static List<BigFraction> row(Declaration.Action action, Points states) {
        BigFraction[] row = new BigFraction[states.size()];
        Arrays.fill(row, BigFraction.ZERO);
        for (Declaration.Successor successor : action.successors()) {
            int place = states.indexOf(successor.state().name());
            row[place] = row[place].add(successor.probability());
        }
        return List.of(row);
    }
}

package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.chain.PermutationGroups;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * Refutes formulas about all functions on an open parameter space by a small space: the points of each permutation group
 * of degree 1 to 5, up to conjugation, and of some of degree 6 whose orbits are bound to each other. Another engine
 * decides the formula there. It proves nothing where no small space refutes.
 */
public final class SmallInstances implements Engine {
    private static final int MOST_POINTS = 5;
    private static final long MOST_MILLIS = 20_000;
    private static final long MILLIS_OF_ONE = 3_000;
    private final Engine engine;

    /** The engine decides formulas about one finite parameter space. */
    public SmallInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        Optional<ParameterSpace> open = SpaceReplacement.ofFunctions(formula).filter(s -> s instanceof ParameterSpace.Open);
        boolean universal = Terms.meaning(formula) instanceof Term.Quantified q && q.quantifier() == Term.Quantifier.FORALL;
        if (open.isEmpty() || !universal) {
            return new Attempt.Unknown("no open parameter space that all functions are about");
        }
        Budget all = Budget.ofMillis(Math.min(MOST_MILLIS, budget.millisLeft() / 2));
        int undecided = 0;
        for (NamedGroup group : groups()) {
            budget.check();
            if (all.millisLeft() == 0) {
                return new Attempt.Unknown("no counterexample was found in time in a small space");
            }
            Optional<Attempt> there = there(formula, open.get(), new ParameterSpace.PointSpace(group), all);
            if (there.isPresent()) {
                return there.get();
            }
            undecided++;
        }
        return new Attempt.Unknown("no counterexample among the points of " + undecided + " groups of degree 1 to " + (MOST_POINTS + 1));
    }

    private Optional<Attempt> there(Term formula, ParameterSpace open, ParameterSpace space, Budget all) {
        try {
            Attempt attempt = engine.attempt(SpaceReplacement.of(formula, open, space), Budget.ofMillis(Math.min(MILLIS_OF_ONE, all.millisLeft())));
            if (attempt instanceof Attempt.Refuted refuted) {
                Evidence evidence = new Evidence.Space(space, refuted.evidence());
                return Checker.check(QuickEvaluator.EVALUATION, formula, false, evidence) instanceof Check.Valid ? Optional.of(new Attempt.Refuted(evidence)) : Optional.empty();
            }
            return Optional.empty();
        } catch (Budget.Exhausted e) {
            return Optional.empty();
        }
    }

    /** The symmetric group of each degree first: it has the most permutations to choose from. */
    private static List<NamedGroup> groups() {
        List<NamedGroup> groups = new ArrayList<>();
        for (int n = 1; n <= MOST_POINTS; n++) {
            List<PermutationGroup> classes = new ArrayList<>(PermutationGroups.subgroupClasses(PermutationGroup.symmetric(n)));
            classes.sort((a, b) -> b.order().compareTo(a.order()));
            classes.forEach(g -> groups.add(named(g)));
        }
        groups.add(named(PermutationGroup.symmetric(6)));
        groups.add(named(PermutationGroups.cyclic(6)));
        groups.add(named(PermutationGroups.generatedBy(6, List.of(Permutation.of(1, 2, 0, 4, 5, 3)))));
        groups.add(named(PermutationGroups.generatedBy(6, List.of(Permutation.of(1, 0, 3, 2, 4, 5), Permutation.of(0, 1, 3, 2, 5, 4)))));
        return groups;
    }

    private static NamedGroup named(PermutationGroup group) {
        int n = group.degree();
        String name = group.isFullSymmetric() ? "Sym(" + n + ")" : group.isTrivial() ? "Trivial(" + n + ")"
                : group.equals(PermutationGroups.cyclic(n)) ? "Cyclic(" + n + ")"
                : group.equals(PermutationGroups.alternating(n)) ? "Alt(" + n + ")"
                : group.equals(PermutationGroups.dihedral(n)) ? "Dihedral(" + n + ")" : group.toString();
        return new NamedGroup(name, Points.numbered(n), group);
    }
}

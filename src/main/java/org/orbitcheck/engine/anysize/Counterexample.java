package org.orbitcheck.engine.anysize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.pattern.FunctionValue;
import org.orbitcheck.pattern.OpenProblem;
import org.orbitcheck.pattern.Retargeting;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Makes concrete spaces and functions of solutions of the linear problems. */
final class Counterexample {
    private static final int[] REACHES = {30, 3_000, 3_000_000};
    private static final int MOST_ELEMENTS = 1_000;
    private static final int MOST_SIZE = 30;
    private final Term formula;
    private final OpenProblem problem;
    private final Budget budget;

    Counterexample(Term formula, OpenProblem problem, Budget budget) {
        this.formula = formula;
        this.problem = problem;
        this.budget = budget;
    }

    /** For each possible alternative, for each of its statements, the systems that have a solution. */
    Optional<Evidence> smallest(List<List<List<AnySizeEngine.Possible>>> alternatives) {
        List<Candidate> candidates = new ArrayList<>();
        for (List<List<AnySizeEngine.Possible>> statements : alternatives) {
            candidate(statements, candidates.stream().mapToInt(c -> c.orbits.size()).min().orElse(MOST_SIZE)).ifPresent(candidates::add);
        }
        candidates.sort(Comparator.comparing(c -> c.orbits.size()));
        return candidates.stream().flatMap(c -> evidence(c).stream()).findFirst();
    }

    /** Orbits, and the permutations that exist on them. */
    private record Candidate(Orbits orbits, List<Retargeting> retargetings) {
    }

    private Optional<Candidate> candidate(List<List<AnySizeEngine.Possible>> statements, int most) {
        List<List<List<BigFraction>>> orbits = new ArrayList<>();
        for (List<AnySizeEngine.Possible> systems : statements) {
            Optional<List<List<BigFraction>>> orbit = orbit(systems, most);
            if (orbit.isEmpty()) {
                return Optional.empty();
            }
            orbits.add(orbit.get());
        }
        return Optional.of(new Candidate(new Orbits(orbits), statements.get(0).get(0).statement().retargetings()));
    }

    /** The smallest orbit that some of the systems gives. */
    private Optional<List<List<BigFraction>>> orbit(List<AnySizeEngine.Possible> systems, int limit) {
        Optional<List<List<BigFraction>>> best = Optional.empty();
        for (AnySizeEngine.Possible possible : systems) {
            int most = best.map(b -> b.size() - 1).orElse(limit);
            Optional<List<List<BigFraction>>> solution = solution(possible, most, best.isEmpty());
            best = solution.isPresent() ? Optional.of(tuples(possible, solution.get())) : best;
        }
        return best;
    }

    private Optional<List<List<BigFraction>>> solution(AnySizeEngine.Possible possible, int most, boolean also) {
        for (int reach : REACHES) {
            Counts counts = new Counts(possible.system(), reach, budget::check);
            Optional<List<List<BigFraction>>> large = counts.multiplied();
            if (large.isPresent()) {
                boolean fits = also && !possible.system().isBounded()
                        && Counts.elements(possible.system(), large.get()).compareTo(new BigFraction(MOST_ELEMENTS)) <= 0;
                int limit = fits ? Math.min(most, Counts.elements(possible.system(), large.get()).intValue() - 1) : most;
                return fewest(possible, reach, limit).or(() -> fits ? large : Optional.empty());
            }
        }
        return Optional.empty();
    }

    /** A solution with few elements, where one is found in part of the time. */
    private Optional<List<List<BigFraction>>> fewest(AnySizeEngine.Possible possible, int reach, int limit) {
        Budget part = Budget.ofMillis(budget.millisLeft() / 3);
        try {
            return new Counts(possible.system(), reach, part::check).atMost(limit);
        } catch (Budget.Exhausted e) {
            budget.check();
            return Optional.empty();
        }
    }

    private List<List<BigFraction>> tuples(AnySizeEngine.Possible possible, List<List<BigFraction>> solution) {
        int k = problem.functions().size();
        SmallValues values = new SmallValues(possible.system(), this::isGiven, budget::check);
        List<List<BigFraction>> elements = new ArrayList<>();
        for (SmallValues.Tuple tuple : values.of(solution)) {
            for (int slot = 0; slot < possible.system().elements().get(tuple.cell()); slot++) {
                elements.add(tuple.values().subList(slot * k, (slot + 1) * k));
            }
        }
        return elements;
    }

    private boolean isGiven(int coordinate) {
        FunctionValue f = problem.functions().get(coordinate % problem.functions().size());
        return f.codomain() instanceof Term.Codomain.Finite;
    }

    private Optional<Evidence> evidence(Candidate candidate) {
        ParameterSpace space = candidate.orbits.space();
        Points points = space.group().points();
        Map<Term, List<Permutation>> permutations = new HashMap<>();
        for (Retargeting retargeting : candidate.retargetings) {
            Optional<List<Permutation>> found = new Injections(retargeting, candidate.orbits).find();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            permutations.put(retargeting.term(), found.get());
        }
        Map<Integer, Value.Table> tables = Orbits.tables(problem.functions(), candidate.orbits.tuples(), points);
        return Evidences.of(formula, space, tables, new Strategy(points, permutations));
    }
}

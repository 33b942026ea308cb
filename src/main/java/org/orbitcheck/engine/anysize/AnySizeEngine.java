package org.orbitcheck.engine.anysize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.pattern.ConeSystem;
import org.orbitcheck.pattern.Elimination;
import org.orbitcheck.pattern.Failure;
import org.orbitcheck.pattern.Generalization;
import org.orbitcheck.pattern.OpenProblem;
import org.orbitcheck.pattern.Statement;
import org.orbitcheck.pattern.Unsupported;
import org.orbitcheck.term.Term;

/**
 * Decides formulas about all functions on every finite parameter space under every finite group, by the linear problems
 * of {@link OpenProblem}, where the argument for that stands. What is possible becomes a concrete space with functions,
 * as small as can be found; what is possible only for fractions, or depends on the group, is unknown here.
 */
public final class AnySizeEngine implements Engine {
    /** What is about one space only may be decided otherwise, so the general question gets this long. */
    private static final long GENERAL_MILLIS = 5_000;
    private static final long MOST_MILLIS = 5_000;
    private static final long MOST_MILLIS_INEXACT = 1_000;

    @Override
    public String name() {
        return "anysize";
    }

    @Override
    public Attempt attempt(Term formula, Budget budget) {
        try {
            Optional<Generalization.General> general = Generalization.of(formula).filter(g -> g.space().isClosedByForm());
            return general.isPresent() ? general(general.get().formula(), budget)
                    : new Search(formula, OpenProblem.of(formula), budget).run();
        } catch (Unsupported e) {
            return new Attempt.Unknown("outside of what patterns of values decide: " + e.getMessage());
        }
    }

    /** What holds in general is a cheap proof for one space; what does not, says nothing about it. */
    private static Attempt general(Term formula, Budget budget) {
        Attempt none = new Attempt.Unknown("what is to be shown does not hold for every parameter space");
        try {
            Budget part = Budget.ofMillis(Math.min(GENERAL_MILLIS, budget.millisLeft()));
            OpenProblem problem = OpenProblem.of(formula);
            return new Search(formula, problem, part).failures().map(f -> decided(problem, new Evidence.General(new Evidence.Patterns(f))))
                    .orElse(none);
        } catch (Budget.Exhausted tooHard) {
            budget.check();
            return none;
        }
    }

    private static Attempt decided(OpenProblem problem, Evidence evidence) {
        return problem.isUniversal() ? new Attempt.Proved(evidence) : new Attempt.Refuted(evidence);
    }

    /** A statement, and a system of it that has a solution, and whether each solution in whole numbers is an orbit. */
    record Possible(Statement statement, ConeSystem system, boolean exact) {
    }

    private static final class Search {
        private final Term formula;
        private final OpenProblem problem;
        private final Budget budget;

        Search(Term formula, OpenProblem problem, Budget budget) {
            this.formula = formula;
            this.problem = problem;
            this.budget = budget;
        }

        Attempt run() {
            List<Failure> failures = new ArrayList<>();
            List<List<List<Possible>>> possible = new ArrayList<>();
            boolean weakened = false;
            for (OpenProblem.Alternative alternative : problem.alternatives()) {
                List<List<Possible>> ways = new ArrayList<>();
                Optional<Failure> failure = failure(alternative, ways);
                failure.ifPresent(failures::add);
                if (failure.isEmpty()) {
                    weakened |= alternative.weakened();
                    possible.add(ways);
                    if (ways.size() > 1) {
                        possible(alternative.together()).ifPresent(one -> possible.add(List.of(one)));
                    }
                }
            }
            if (possible.isEmpty()) {
                return decided(problem, new Evidence.Patterns(failures));
            }
            if (!problem.isUniversal()) {
                return new Attempt.Unknown("it is so for some parameter spaces; whether for all was not asked");
            }
            boolean exact = !weakened && possible.stream().flatMap(List::stream).flatMap(List::stream).allMatch(Possible::exact);
            Optional<Evidence> found = counterexample(possible, exact ? MOST_MILLIS : MOST_MILLIS_INEXACT);
            if (found.isPresent()) {
                return new Attempt.Refuted(found.get());
            }
            return new Attempt.Unknown(weakened ? "patterns do not see all of it: which permutations a group has, or what a maximum or a median is"
                    : "the linear problem has a solution, but no orbit of whole numbers was found that it stands for");
        }

        /** Why no alternative is possible; empty as soon as one is. */
        Optional<List<Failure>> failures() {
            List<Failure> failures = new ArrayList<>();
            for (OpenProblem.Alternative alternative : problem.alternatives()) {
                Optional<Failure> failure = failure(alternative, new ArrayList<>());
                if (failure.isEmpty()) {
                    return Optional.empty();
                }
                failures.add(failure.get());
            }
            return Optional.of(failures);
        }

        /** A counterexample, where one is found in part of the time that is left. */
        private Optional<Evidence> counterexample(List<List<List<Possible>>> possible, long mostMillis) {
            Budget part = Budget.ofMillis(Math.min(mostMillis, budget.millisLeft() / 3));
            try {
                return new Counterexample(formula, problem, part).smallest(possible);
            } catch (Budget.Exhausted e) {
                budget.check();
                return Optional.empty();
            }
        }

        /** Why the alternative is not possible; else, for each of its statements, what is. */
        private Optional<Failure> failure(OpenProblem.Alternative alternative, List<List<Possible>> ways) {
            for (int s = 0; s < alternative.statements().size(); s++) {
                Statement statement = alternative.statements().get(s);
                Statement.Systems systems = statement.systems();
                List<Elimination> none = new ArrayList<>();
                List<Possible> possible = new ArrayList<>();
                for (ConeSystem system : systems.systems()) {
                    Optional<Elimination> why = new ConeSolver(system, budget::check).wholeRefutation();
                    why.ifPresentOrElse(none::add, () -> possible.add(new Possible(statement, system, systems.exact())));
                }
                if (possible.isEmpty()) {
                    return Optional.of(new Failure(s, none));
                }
                ways.add(possible);
            }
            return Optional.empty();
        }

        private Optional<List<Possible>> possible(Statement statement) {
            Statement.Systems systems = statement.systems();
            List<Possible> possible = systems.systems().stream().filter(s -> new ConeSolver(s, budget::check).wholeRefutation().isEmpty())
                    .map(s -> new Possible(statement, s, systems.exact())).toList();
            return possible.isEmpty() ? Optional.empty() : Optional.of(possible);
        }
    }
}

package org.orbitcheck.engine.anysize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.pattern.FunctionValue;
import org.orbitcheck.pattern.OpenProblem;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.ExactReal;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Looks for a counterexample among the points of every permutation group of small degree, up to conjugation, with few
 * values for each function: one tuple of each pattern, then small whole numbers. It proves nothing where it finds none.
 */
final class SmallSpaces {
    private static final int MOST_POINTS = 5;
    private static final long MOST_TABLES = 100_000;
    private static final long MOST_MILLIS = 8_000;
    private final Term formula;
    private final OpenProblem problem;
    private final Budget budget;
    private final long deadline;

    SmallSpaces(Term formula, OpenProblem problem, Budget budget) {
        this.formula = formula;
        this.problem = problem;
        this.budget = budget;
        deadline = System.nanoTime() + Math.min(MOST_MILLIS, budget.millisLeft() / 2) * 1_000_000;
    }

    Optional<Evidence> find() {
        for (List<List<BigFraction>> choices : List.of(problem.samples(), smallTuples())) {
            for (int n = 1; n <= MOST_POINTS && Math.pow(choices.size(), n) <= MOST_TABLES; n++) {
                for (PermutationGroup group : PermutationGroup.symmetric(n).subgroupClasses()) {
                    Optional<Evidence> found = on(new NamedGroup(name(group), Points.numbered(n), group), choices);
                    if (found.isPresent() || System.nanoTime() > deadline) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String name(PermutationGroup group) {
        int n = group.degree();
        if (group.isTrivial()) {
            return "Trivial(" + n + ")";
        }
        if (group.isFullSymmetric()) {
            return "Sym(" + n + ")";
        }
        return group.equals(PermutationGroup.cyclic(n)) ? "Cyclic(" + n + ")"
                : group.equals(PermutationGroup.alternating(n)) ? "Alt(" + n + ")"
                : group.equals(PermutationGroup.dihedral(n)) ? "Dihedral(" + n + ")" : group.toString();
    }

    /** The values 0, 1 and 2 where any values are allowed. */
    private List<List<BigFraction>> smallTuples() {
        List<List<BigFraction>> tuples = new ArrayList<>();
        tuples.add(List.of());
        for (FunctionValue f : problem.functions()) {
            List<BigFraction> values = f.codomain() instanceof Term.Codomain.Finite finite
                    ? finite.values().stream().map(ExactReal::rational).toList()
                    : List.of(BigFraction.ZERO, BigFraction.ONE, BigFraction.TWO);
            List<List<BigFraction>> shorter = List.copyOf(tuples);
            tuples.clear();
            for (List<BigFraction> tuple : shorter) {
                for (BigFraction value : values) {
                    List<BigFraction> longer = new ArrayList<>(tuple);
                    longer.add(value);
                    tuples.add(longer);
                }
            }
        }
        return tuples;
    }

    private Optional<Evidence> on(NamedGroup group, List<List<BigFraction>> choices) {
        ParameterSpace space = new ParameterSpace.PointSpace(group);
        List<Term.Variable> variables = problem.functions().stream().map(FunctionValue::function).distinct().toList();
        Term body = formula;
        while (Terms.meaning(body) instanceof Term.Quantified q && variables.contains(q.variable())) {
            body = q.body();
        }
        Program program = new Evaluator(Map.of(problem.space(), space)).program(variables, body);
        int[] chosen = new int[group.degree()];
        do {
            budget.check();
            List<List<BigFraction>> tuples = Arrays.stream(chosen).mapToObj(choices::get).toList();
            Map<Integer, Value.Table> tables = Orbits.tables(problem.functions(), tuples, group.points());
            if (fails(program, variables.stream().map(v -> (Value) tables.get(v.id())).toArray(Value[]::new))) {
                return Evidences.of(formula, space, tables, new Strategy(group.points(), Collections.emptyMap()));
            }
        } while (next(chosen, choices.size()) && System.nanoTime() < deadline);
        return Optional.empty();
    }

    private static boolean fails(Program program, Value[] tables) {
        try {
            return !program.holds(tables);
        } catch (Undefined e) {
            return false;
        }
    }

    private static boolean next(int[] digits, int base) {
        for (int i = digits.length - 1; i >= 0; i--) {
            if (++digits[i] < base) {
                return true;
            }
            digits[i] = 0;
        }
        return false;
    }
}

package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.orbitcheck.term.Term;

/** Properties of a relation on finitely many functions with unknowns, written out pair by pair. */
final class OrderFormulas {
    private static final int MOST_IN_A_CYCLE = 6;
    private final Formulas formulas;
    private final Formula[][] holds;

    /** The relation on 1..size. */
    OrderFormulas(Formulas formulas, int size, BiFunction<Integer, Integer, Formula> relation) {
        this.formulas = formulas;
        this.holds = new Formula[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                holds[i][j] = relation.apply(i + 1, j + 1);
            }
        }
    }

    /** Whether it has the property; {@code same} says which of the functions are equal. */
    Formula of(Term.Property property, BiFunction<Integer, Integer, Formula> same) {
        switch (property) {
            case REFLEXIVE:
                return reflexive();
            case TOTAL:
                return pairs((i, j) -> formulas.or(holds[i][j], holds[j][i]));
            case ANTISYMMETRIC:
                return pairs((i, j) -> i.equals(j) ? formulas.top
                        : formulas.implies(formulas.and(holds[i][j], holds[j][i]), same.apply(i + 1, j + 1)));
            case TRANSITIVE:
                return transitive();
            case PREORDER:
                return formulas.and(reflexive(), transitive());
            default:
                return acyclic();
        }
    }

    private Formula reflexive() {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < holds.length; i++) {
            parts.add(holds[i][i]);
        }
        return formulas.and(parts);
    }

    private Formula pairs(BiFunction<Integer, Integer, Formula> condition) {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < holds.length; i++) {
            for (int j = i; j < holds.length; j++) {
                parts.add(condition.apply(i, j));
            }
        }
        return formulas.and(parts);
    }

    private Formula transitive() {
        List<Formula> parts = new ArrayList<>();
        for (int i = 0; i < holds.length; i++) {
            for (int j = 0; j < holds.length; j++) {
                for (int k = 0; k < holds.length; k++) {
                    parts.add(formulas.implies(formulas.and(holds[i][j], holds[j][k]), holds[i][k]));
                }
            }
        }
        return formulas.and(parts);
    }

    /** No simple cycle of the strict relation; each is looked at from its least member. */
    private Formula acyclic() {
        if (holds.length > MOST_IN_A_CYCLE) {
            throw new Unsupported("cycles of more than " + MOST_IN_A_CYCLE + " functions with unknowns");
        }
        List<Formula> cycles = new ArrayList<>();
        for (int least = 0; least < holds.length; least++) {
            extend(new ArrayList<>(List.of(least)), formulas.top, cycles);
        }
        return formulas.not(formulas.or(cycles));
    }

    private void extend(List<Integer> path, Formula soFar, List<Formula> cycles) {
        int least = path.get(0);
        int last = path.get(path.size() - 1);
        if (path.size() > 1) {
            cycles.add(formulas.and(soFar, strict(last, least)));
        }
        for (int next = least + 1; next < holds.length; next++) {
            if (!path.contains(next)) {
                path.add(next);
                extend(path, formulas.and(soFar, strict(last, next)), cycles);
                path.remove(path.size() - 1);
            }
        }
    }

    private Formula strict(int i, int j) {
        return formulas.and(holds[i][j], formulas.not(holds[j][i]));
    }
}

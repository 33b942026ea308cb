package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * The number that a measure looks for, and what is learnt about it while the condition is elaborated.
 *
 * @param variable the number; none outside of measures
 * @param families the variables of families p[1..n] of so many members, by their ids
 * @param requirements what definitions require of the number
 */
record Measured(Optional<Term.Variable> variable, Set<Integer> families, List<Term> requirements) {
    static final Measured NONE = new Measured(Optional.empty(), Set.of(), List.of());

    static Measured of(Term.Variable variable) {
        return new Measured(Optional.of(variable), new HashSet<>(), new ArrayList<>());
    }

    boolean is(Term term) {
        return variable.isPresent() && variable.get().equals(term);
    }

    /** Takes note of a requirement that speaks of this number alone; gives whether it does. */
    boolean require(Term condition) {
        if (!FreeVariables.of(condition).stream().allMatch(this::is)) {
            return false;
        }
        if (!requirements.contains(condition)) {
            requirements.add(condition);
        }
        return true;
    }

    /** Whether only whole numbers make sense. */
    boolean isWhole() {
        return !families.isEmpty() || requirements.stream().anyMatch(this::saysWhole);
    }

    /** The requirements besides being whole. */
    List<Term> others() {
        return requirements.stream().filter(r -> !saysWhole(r)).toList();
    }

    private boolean saysWhole(Term requirement) {
        return variable.isPresent() && requirement.equals(Terms.truth(Operator.EQUAL,
                Terms.number(Operator.FLOOR, variable.get()), variable.get()));
    }
}

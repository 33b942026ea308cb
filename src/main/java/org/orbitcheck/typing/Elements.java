package org.orbitcheck.typing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** What is an element of a space by the way it is written: a variable that ranges over it, moved by permutations of its group. */
final class Elements {
    private final Map<Integer, Term> domains = new HashMap<>();
    private final Map<Integer, Term> values = new HashMap<>();

    /** A variable, or each member of a family, ranges over this set. */
    void ranges(Term.Variable variable, Term domain) {
        domains.put(variable.id(), Terms.meaning(domain));
    }

    /** A variable stands for this value. */
    void stands(Term.Variable variable, Term value) {
        values.put(variable.id(), value);
    }

    /** Whether the term is an element of the space, which is closed under its group, for certain; that it is not is never said. */
    boolean isIn(ParameterSpace space, Term term) {
        if (term instanceof Term.Operation move && move.operator() == Operator.ACT) {
            return isIn(space.group(), move.argument(0)) && isIn(space, move.argument(1));
        }
        return domain(term).filter(d -> d instanceof Term.Elements all && all.space().equals(space)
                || d instanceof Term.Orbit orbit && orbit.space().equals(space)).isPresent()
                || value(term).filter(v -> isIn(space, v)).isPresent();
    }

    private boolean isIn(NamedGroup group, Term permutation) {
        if (permutation instanceof Term.Constant constant) {
            return constant.value() instanceof Value.Permutation p && p.points().equals(group.points())
                    && group.group().contains(p.permutation());
        }
        if (permutation instanceof Term.Operation of && of.operator() != Operator.MEMBER_OF_FAMILY) {
            return of.arguments().stream().allMatch(p -> isIn(group, p));
        }
        Term one = permutation instanceof Term.Operation member ? member.argument(0) : permutation;
        return domain(one).filter(d -> d instanceof Term.GroupElements all && isPart(all.space().group(), group)).isPresent()
                || value(one).filter(v -> isIn(group, v)).isPresent();
    }

    private static boolean isPart(NamedGroup part, NamedGroup group) {
        return part.points().equals(group.points()) && part.group().isSubgroupOf(group.group());
    }

    private Optional<Term> domain(Term term) {
        return term instanceof Term.Variable v ? Optional.ofNullable(domains.get(v.id())) : Optional.empty();
    }

    private Optional<Term> value(Term term) {
        return term instanceof Term.Variable v ? Optional.ofNullable(values.get(v.id())) : Optional.empty();
    }
}

package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.semantics.Actions;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * A term that sees its values only through operations that commute with permutations of the points does not change when
 * a permutation that fixes its constants is applied to all its free variables: f(p*X | p*u) = f(X | u) [Lemma B.11]. This
 * collects the constants, and fails at what depends on which point is which.
 */
public final class Invariance extends Rewriter {
    private final List<Value> constants = new ArrayList<>();
    private final List<ParameterSpace> spaces = new ArrayList<>();

    private Invariance() {
    }

    /**
     * What a permutation must fix for a term to be invariant.
     *
     * @param constants values, each of which must be fixed
     * @param spaces parameter spaces, each of which must be closed under it
     */
    public record Fixed(List<Value> constants, List<ParameterSpace> spaces) {
        public Fixed {
            constants = List.copyOf(constants);
            spaces = List.copyOf(spaces);
        }

        /** Whether the permutation fixes all of it. */
        public boolean isFixedBy(Permutation p) {
            return constants.stream().allMatch(v -> fixes(p, v)) && spaces.stream().allMatch(s -> Closure.isClosed(s, p));
        }
    }

    /** @throws NotShown when the terms see more than their constants and free variables */
    public static Fixed of(Term... terms) {
        Invariance search = new Invariance();
        for (Term term : terms) {
            search.apply(term);
        }
        return new Fixed(search.constants, search.spaces);
    }

    /** Whether the permutation takes the value to itself. */
    public static boolean fixes(Permutation p, Value value) {
        if (value instanceof Value.SetOf set) {
            Set<Value> elements = new HashSet<>(set.elements());
            return set.elements().stream().allMatch(e -> elements.contains(moved(p, e)));
        }
        return moved(p, value).equals(value);
    }

    /** The image of a value; numbers, truth values and labels stay. */
    static Value moved(Permutation p, Value value) {
        return isUnmoved(value) ? value : Actions.act(p, value);
    }

    private static boolean isUnmoved(Value value) {
        return value instanceof Value.Number || value instanceof Value.Truth || value instanceof Value.Label
                || value instanceof Value.SetOf set && set.elements().stream().allMatch(Invariance::isUnmoved);
    }

    private static boolean isGeometric(Value value) {
        return isUnmoved(value) || value instanceof Value.Point || value instanceof Value.Vector
                || value instanceof Value.SetOf set && set.elements().stream().allMatch(Invariance::isGeometric);
    }

    @Override
    public Term constant(Term.Constant term) {
        Value value = term.value();
        if (!isGeometric(value)) {
            throw new NotShown("it names " + term.type());
        }
        if (!isUnmoved(value) && constants.stream().noneMatch(c -> c == value)) {
            constants.add(value);
        }
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        Operator operator = term.operator();
        Term last = term.arguments().isEmpty() ? term : term.argument(term.arguments().size() - 1);
        boolean compares = operator == Operator.LESS || operator == Operator.AT_MOST;
        boolean indexes = operator == Operator.BASIS || operator == Operator.COORDINATE;
        if (compares && !(last.type() instanceof Type.Number) || indexes && !(last.type() instanceof Type.Point)) {
            throw new NotShown("it sees the places of points");
        }
        return super.operation(term);
    }

    @Override
    public Term elements(Term.Elements term) {
        spaces.add(term.space());
        return term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        spaces.add(term.space());
        return super.orbit(term);
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        throw new NotShown("it names permutations");
    }

    @Override
    public Term functions(Term.Functions term) {
        throw new NotShown("it quantifies over functions");
    }

    @Override
    public Term application(Term.Application term) {
        throw new NotShown("it looks up a table");
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        throw new NotShown("it is a property of a relation");
    }
}

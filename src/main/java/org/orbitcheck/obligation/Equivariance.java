package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Finds the constants that a term names, where the rest of the term does not depend on which point is which: then a
 * permutation that fixes the constants changes nothing when it is applied to the values of the free variables (theory,
 * section 1, second useful fact). Places of points, tables, permutations and spaces other than all points or all vectors
 * do depend on it.
 */
final class Equivariance extends Rewriter {
    private static final class Broken extends RuntimeException {
        Broken() {
            super(null, null, false, false);
        }
    }

    private final List<Value> constants = new ArrayList<>();

    private Equivariance() {
    }

    /** The constants of the terms; empty where the terms see more than them. */
    static Optional<List<Value>> constantsOf(Term... terms) {
        Equivariance search = new Equivariance();
        try {
            for (Term term : terms) {
                search.apply(term);
            }
            return Optional.of(search.constants);
        } catch (Broken broken) {
            return Optional.empty();
        }
    }

    /** Whether the permutation fixes all of them. */
    static boolean fixes(Permutation p, List<Value> values) {
        return values.stream().allMatch(v -> Actions.act(p, v).equals(v));
    }

    /** Whether {@link Actions} says what the permutation of points does to the value. */
    static boolean isGeometric(Value value) {
        if (value instanceof Value.SetOf set) {
            return set.elements().stream().allMatch(Equivariance::isGeometric);
        }
        if (value instanceof Value.Family family) {
            return family.members().stream().allMatch(Equivariance::isGeometric);
        }
        if (value instanceof Value.Pair pair) {
            return isGeometric(pair.first()) && isGeometric(pair.second());
        }
        return value instanceof Value.Number || value instanceof Value.Truth || value instanceof Value.Label
                || value instanceof Value.Point || value instanceof Value.Vector;
    }

    @Override
    public Term constant(Term.Constant term) {
        if (!isGeometric(term.value())) {
            throw new Broken();
        }
        constants.add(term.value());
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        boolean order = term.operator() == Operator.LESS || term.operator() == Operator.AT_MOST;
        boolean indexed = term.operator() == Operator.BASIS || term.operator() == Operator.COORDINATE;
        Term last = term.arguments().isEmpty() ? term : term.argument(term.arguments().size() - 1);
        if (order && !(last.type() instanceof Type.Number) || indexed && !(last.type() instanceof Type.Point)) {
            throw new Broken();
        }
        return super.operation(term);
    }

    private static void check(ParameterSpace space) {
        if (!(space instanceof ParameterSpace.Vectors || space instanceof ParameterSpace.PointSpace)) {
            throw new Broken();
        }
    }

    @Override
    public Term elements(Term.Elements term) {
        check(term.space());
        return term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        check(term.space());
        return super.orbit(term);
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        throw new Broken();
    }

    @Override
    public Term functions(Term.Functions term) {
        throw new Broken();
    }

    @Override
    public Term application(Term.Application term) {
        throw new Broken();
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        throw new Broken();
    }
}

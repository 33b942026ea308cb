package org.orbitcheck.obligation;

import java.util.Optional;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Finds comparisons that may be counted over group elements instead of distinct orbit elements. Each element of the
 * orbit of t is g*t for exactly |Stab(t)| group elements g (theory, section 1), so counting over g multiplies every sum
 * and count over the orbit by this number c > 0, and a term whose every summand has exactly k such factors by c^k. Where
 * both sides of a comparison have the same k its truth does not change.
 */
final class OrbitDegree {
    /** A degree: empty for the constant 0, which has every degree. */
    private record Degree(Optional<Integer> exponent) {
        static final Degree ANY = new Degree(Optional.empty());
        static final Degree NONE = new Degree(Optional.of(0));
    }

    private static final class Mixed extends RuntimeException {
        Mixed() {
            super(null, null, false, false);
        }
    }

    private Optional<Term.Orbit> orbit = Optional.empty();

    private OrbitDegree() {
    }

    /** The orbit that may be counted over group elements in a comparison of a with b. */
    static Optional<Term.Orbit> common(Term a, Term b) {
        OrbitDegree degrees = new OrbitDegree();
        try {
            degrees.join(degrees.of(a), degrees.of(b));
            return degrees.orbit;
        } catch (Mixed mixed) {
            return Optional.empty();
        }
    }

    private Degree join(Degree a, Degree b) {
        if (a.exponent.isEmpty()) {
            return b;
        }
        if (b.exponent.isPresent() && !a.exponent.equals(b.exponent)) {
            throw new Mixed();
        }
        return a;
    }

    private Degree of(Term term) {
        Term bare = Terms.meaning(term);
        if (bare instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().signum() == 0) {
            return Degree.ANY;
        }
        if (bare instanceof Term.Let let) {
            return of(let.body());
        }
        if (bare instanceof Term.Conditional c) {
            return join(of(c.then()), of(c.otherwise()));
        }
        if (bare instanceof Term.Aggregate aggregate) {
            return of(aggregate);
        }
        return bare instanceof Term.Operation operation ? of(operation) : Degree.NONE;
    }

    private Degree of(Term.Operation operation) {
        switch (operation.operator()) {
            case ADD, SUBTRACT, MINIMUM, MAXIMUM:
                return join(of(operation.argument(0)), of(operation.argument(1)));
            case NEGATE, ABS:
                return of(operation.argument(0));
            case MULTIPLY:
                return combine(of(operation.argument(0)), of(operation.argument(1)), 1);
            case DIVIDE:
                return combine(of(operation.argument(0)), of(operation.argument(1)), -1);
            case SIZE:
                return Terms.meaning(operation.argument(0)) instanceof Term.Orbit o ? counted(o) : Degree.NONE;
            default:
                return Degree.NONE;
        }
    }

    private Degree combine(Degree a, Degree b, int sign) {
        return a.exponent.isEmpty() || b.exponent.isEmpty() ? Degree.ANY
                : new Degree(Optional.of(a.exponent.get() + sign * b.exponent.get()));
    }

    private Degree of(Term.Aggregate aggregate) {
        boolean additive = aggregate.aggregator() == Term.Aggregator.SUM
                || aggregate.aggregator() == Term.Aggregator.COUNT;
        return additive && aggregate.bindings().size() == 1
                && Terms.meaning(aggregate.bindings().get(0).domain()) instanceof Term.Orbit o ? counted(o) : Degree.NONE;
    }

    private Degree counted(Term.Orbit found) {
        if (orbit.isPresent() && !orbit.get().equals(found)) {
            throw new Mixed();
        }
        orbit = Optional.of(found);
        return new Degree(Optional.of(1));
    }

    /** Whether the operator passes the way of counting on to its arguments. */
    static boolean passesOn(Operator operator) {
        switch (operator) {
            case ADD, SUBTRACT, MINIMUM, MAXIMUM, NEGATE, ABS, MULTIPLY, DIVIDE:
                return true;
            default:
                return false;
        }
    }
}

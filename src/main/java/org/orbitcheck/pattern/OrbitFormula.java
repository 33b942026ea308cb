package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;

/** A statement about one orbit: a combination, by and and or, of comparisons of sums over its elements. */
public sealed interface OrbitFormula {
    OrbitFormula TRUE = new Joined(true, List.of());

    OrbitFormula negated();

    /** The hyperplanes between the patterns that it distinguishes. */
    void collectWalls(Set<Affine> walls);

    /** The sum of a number over the elements of the orbit is at least (more than, equal to) the bound. */
    record Row(Piecewise number, Relation relation, BigFraction bound) implements OrbitFormula {
        @Override
        public OrbitFormula negated() {
            Row less = new Row(number.times(BigFraction.MINUS_ONE), Relation.GREATER, bound.negate());
            Row atMost = new Row(number.times(BigFraction.MINUS_ONE), Relation.AT_LEAST, bound.negate());
            return relation == Relation.AT_LEAST ? less : relation == Relation.GREATER ? atMost
                    : new Joined(false, List.of(less, new Row(number, Relation.GREATER, bound)));
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            number.collectWalls(walls);
        }
    }

    /** All of the parts hold, or any of them. */
    record Joined(boolean all, List<OrbitFormula> parts) implements OrbitFormula {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public OrbitFormula negated() {
            return new Joined(!all, parts.stream().map(OrbitFormula::negated).toList());
        }

        @Override
        public void collectWalls(Set<Affine> walls) {
            parts.forEach(p -> p.collectWalls(walls));
        }
    }

    /** The number of elements for which the condition holds. */
    static Piecewise count(Condition condition) {
        return condition instanceof Condition.Known known ? Piecewise.of(new BigFraction(known.holds() ? 1 : 0))
                : new Piecewise.Cases(condition, Piecewise.of(BigFraction.ONE), Piecewise.of(BigFraction.ZERO));
    }

    /** The condition holds for every element. */
    static OrbitFormula everywhere(Condition condition) {
        return condition instanceof Condition.Known known ? new Joined(known.holds(), List.of())
                : new Row(count(condition.negated()).times(BigFraction.MINUS_ONE), Relation.AT_LEAST, BigFraction.ZERO);
    }

    /**
     * The ways in which it can hold, each a list of rows that hold together.
     *
     * @throws Unsupported where there are more than {@code limit}
     */
    default List<List<Row>> alternatives(int limit) {
        if (this instanceof Row row) {
            return List.of(List.of(row));
        }
        Joined joined = (Joined) this;
        Set<List<Row>> result = new LinkedHashSet<>();
        if (!joined.all) {
            joined.parts.forEach(p -> result.addAll(p.alternatives(limit)));
            return List.copyOf(result);
        }
        result.add(List.of());
        for (OrbitFormula part : joined.parts) {
            List<List<Row>> heads = List.copyOf(result);
            result.clear();
            for (List<Row> head : heads) {
                for (List<Row> tail : part.alternatives(limit)) {
                    Set<Row> rows = new LinkedHashSet<>(head);
                    rows.addAll(tail);
                    result.add(new ArrayList<>(rows));
                }
            }
            if (result.size() > limit) {
                throw new Unsupported("more than " + limit + " cases");
            }
        }
        return List.copyOf(result);
    }
}

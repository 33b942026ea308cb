package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;

/** A statement about a parameter space: a combination of statements about all its orbits, or some of them. */
sealed interface SpaceFormula {
    SpaceFormula negated();

    /** The formula holds for every orbit, or for some orbit. */
    record OfOrbits(boolean every, OrbitFormula formula) implements SpaceFormula {
        @Override
        public SpaceFormula negated() {
            return new OfOrbits(!every, formula.negated());
        }
    }

    /** Such permutations exist, or they do not. */
    record Retargets(boolean exist, Retargeting retargeting) implements SpaceFormula {
        @Override
        public SpaceFormula negated() {
            return new Retargets(!exist, retargeting);
        }
    }

    /** Theta is closed under the group, or it is not. */
    record Closed(boolean holds) implements SpaceFormula {
        @Override
        public SpaceFormula negated() {
            return new Closed(!holds);
        }
    }

    record Joined(boolean all, List<SpaceFormula> parts) implements SpaceFormula {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public SpaceFormula negated() {
            return new Joined(!all, parts.stream().map(SpaceFormula::negated).toList());
        }
    }

    static SpaceFormula of(boolean holds) {
        return new Joined(holds, List.of());
    }

    /**
     * The ways in which it can hold, each a list of statements that hold together.
     *
     * @throws Unsupported where there are more than {@code limit}
     */
    default List<List<SpaceFormula>> alternatives(int limit) {
        if (!(this instanceof Joined joined)) {
            return List.of(List.of(this));
        }
        List<List<SpaceFormula>> result = new ArrayList<>();
        if (!joined.all) {
            joined.parts.forEach(p -> result.addAll(p.alternatives(limit)));
            return result;
        }
        result.add(List.of());
        for (SpaceFormula part : joined.parts) {
            List<List<SpaceFormula>> heads = List.copyOf(result);
            result.clear();
            for (List<SpaceFormula> head : heads) {
                for (List<SpaceFormula> tail : part.alternatives(limit)) {
                    List<SpaceFormula> both = new ArrayList<>(head);
                    both.addAll(tail);
                    result.add(both);
                }
            }
            if (result.size() > limit) {
                throw new Unsupported("more than " + limit + " cases");
            }
        }
        return result;
    }
}

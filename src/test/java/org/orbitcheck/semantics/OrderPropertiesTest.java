package org.orbitcheck.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.orbitcheck.term.Term.Property;

/** Which properties relations on 1..4 have. */
class OrderPropertiesTest {
    private static void has(Set<Property> expected, BiPredicate<Integer, Integer> relation) {
        Set<Property> found = EnumSet.noneOf(Property.class);
        for (Property property : Property.values()) {
            if (OrderProperties.holds(property, 4, relation, Integer::equals)) {
                found.add(property);
            }
        }
        assertEquals(expected, found);
    }

    @Test
    void anOrderHasAll() {
        has(EnumSet.allOf(Property.class), (i, j) -> i <= j);
    }

    @Test
    void aStrictOrderIsNotReflexive() {
        has(EnumSet.of(Property.TRANSITIVE, Property.ACYCLIC, Property.ANTISYMMETRIC), (i, j) -> i < j);
    }

    @Test
    void neighboursAreNotTransitive() {
        has(EnumSet.of(Property.REFLEXIVE, Property.ACYCLIC), (i, j) -> Math.abs(i - j) <= 1);
    }

    @Test
    void aCycleThroughAll() {
        has(EnumSet.of(Property.REFLEXIVE, Property.ANTISYMMETRIC), (i, j) -> i.equals(j) || i % 4 + 1 == j);
    }

    @Test
    void whereAllAreEquivalentTwoAreNotTheSame() {
        has(EnumSet.of(Property.REFLEXIVE, Property.TOTAL, Property.TRANSITIVE, Property.PREORDER, Property.ACYCLIC), (i, j) -> true);
    }
}

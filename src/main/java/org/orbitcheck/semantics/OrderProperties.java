package org.orbitcheck.semantics;

import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** Properties of a finite relation, by their definitions. */
public final class OrderProperties {
    private OrderProperties() {
    }

    static Node.Truth node(Term.Property property, int size, int left, int right, Node holds, Node same) {
        return environment -> {
            Matrix relation = new Matrix(size, (i, j) -> at(environment, left, i, right, j, holds));
            Matrix equality = new Matrix(size, (i, j) -> at(environment, left, i, right, j, same));
            return holds(property, size, relation::get, equality::get);
        };
    }

    private static boolean at(Value[] environment, int left, int i, int right, int j, Node node) {
        Interrupted.check();
        environment[left] = Value.of(i);
        environment[right] = Value.of(j);
        return node.holds(environment);
    }

    /** Whether a relation on 1..size has a property; {@code same} says which of them are the same function. */
    public static boolean holds(Term.Property property, int size, BiPredicate<Integer, Integer> relation,
            BiPredicate<Integer, Integer> same) {
        switch (property) {
            case REFLEXIVE:
                return all(size, i -> relation.test(i, i));
            case TOTAL:
                return all(size, i -> all(size, j -> relation.test(i, j) || relation.test(j, i)));
            case ANTISYMMETRIC:
                return all(size, i -> all(size, j -> i == j || !relation.test(i, j) || !relation.test(j, i) || same.test(i, j)));
            case TRANSITIVE:
                return isTransitive(size, relation);
            case PREORDER:
                return all(size, i -> relation.test(i, i)) && isTransitive(size, relation);
            default:
                return isAcyclic(size, relation);
        }
    }

    private static boolean all(int size, IntPredicate condition) {
        return IntStream.rangeClosed(1, size).allMatch(condition);
    }

    private static boolean isTransitive(int size, BiPredicate<Integer, Integer> relation) {
        return all(size, i -> all(size, j -> !relation.test(i, j)
                || all(size, k -> !relation.test(j, k) || relation.test(i, k))));
    }

    /** The strict relation has no directed cycle: its transitive closure is irreflexive. */
    private static boolean isAcyclic(int size, BiPredicate<Integer, Integer> relation) {
        boolean[][] reaches = new boolean[size + 1][size + 1];
        for (int i = 1; i <= size; i++) {
            for (int j = 1; j <= size; j++) {
                reaches[i][j] = relation.test(i, j) && !relation.test(j, i);
            }
        }
        for (int k = 1; k <= size; k++) {
            for (int i = 1; i <= size; i++) {
                for (int j = 1; j <= size; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        return all(size, i -> !reaches[i][i]);
    }

    /** A relation on 1..size that is asked for each pair at most once. */
    private static final class Matrix {
        private final Boolean[][] known;
        private final BiPredicate<Integer, Integer> relation;

        Matrix(int size, BiPredicate<Integer, Integer> relation) {
            this.known = new Boolean[size + 1][size + 1];
            this.relation = relation;
        }

        boolean get(int i, int j) {
            if (known[i][j] == null) {
                known[i][j] = relation.test(i, j);
            }
            return known[i][j];
        }
    }
}

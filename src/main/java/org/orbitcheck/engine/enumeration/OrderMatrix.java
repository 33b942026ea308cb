package org.orbitcheck.engine.enumeration;

import org.orbitcheck.term.Term;

/** A relation on finitely many functions as a matrix, and whether it has an order property. */
final class OrderMatrix {
    private final Term.OrderProperty property;
    private final int left;
    private final int right;
    private final Code.Truth holds;
    private final Code.Truth same;

    OrderMatrix(Compiler compiler, Term.OrderProperty property) {
        this.property = property;
        this.left = compiler.slot(property.left());
        this.right = compiler.slot(property.right());
        this.holds = compiler.truth(property.holds());
        this.same = compiler.truth(property.same());
    }

    private int size() {
        return property.names().size();
    }

    /** Whether the pair (i, j), counted from 0, satisfies the code. */
    private boolean at(Code.Truth code, Frame frame, int i, int j) {
        frame.numbers[left] = Num.of(i + 1);
        frame.numbers[right] = Num.of(j + 1);
        return code.at(frame);
    }

    boolean relates(Frame frame, int i, int j) {
        return at(holds, frame, i, j);
    }

    boolean holds(Frame frame) {
        boolean[][] relation = new boolean[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                relation[i][j] = relates(frame, i, j);
            }
        }
        switch (property.property()) {
            case REFLEXIVE:
                return reflexive(relation);
            case TOTAL:
                return total(relation);
            case ANTISYMMETRIC:
                return antisymmetric(relation, frame);
            case TRANSITIVE:
                return transitive(relation);
            case PREORDER:
                return reflexive(relation) && transitive(relation);
            default:
                return acyclic(relation);
        }
    }

    private static boolean reflexive(boolean[][] relation) {
        for (int i = 0; i < relation.length; i++) {
            if (!relation[i][i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean total(boolean[][] relation) {
        for (int i = 0; i < relation.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!relation[i][j] && !relation[j][i]) {
                    return false;
                }
            }
        }
        return reflexive(relation);
    }

    private boolean antisymmetric(boolean[][] relation, Frame frame) {
        for (int i = 0; i < relation.length; i++) {
            for (int j = 0; j < i; j++) {
                if (relation[i][j] && relation[j][i] && !at(same, frame, i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean transitive(boolean[][] relation) {
        for (boolean[] row : relation) {
            for (int j = 0; j < row.length; j++) {
                for (int k = 0; row[j] && k < row.length; k++) {
                    if (relation[j][k] && !row[k]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Takes away, again and again, what nothing is strictly above of; a cycle is what cannot be taken away. */
    private static boolean acyclic(boolean[][] relation) {
        int n = relation.length;
        boolean[] gone = new boolean[n];
        for (int round = 0; round < n; round++) {
            int free = -1;
            for (int j = 0; j < n && free < 0; j++) {
                if (!gone[j] && !dominated(relation, gone, j)) {
                    free = j;
                }
            }
            if (free < 0) {
                return false;
            }
            gone[free] = true;
        }
        return true;
    }

    private static boolean dominated(boolean[][] relation, boolean[] gone, int j) {
        for (int i = 0; i < relation.length; i++) {
            if (!gone[i] && relation[i][j] && !relation[j][i]) {
                return true;
            }
        }
        return false;
    }
}

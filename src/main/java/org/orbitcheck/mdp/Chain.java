package org.orbitcheck.mdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.fraction.BigFractionField;
import org.hipparchus.linear.Array2DRowFieldMatrix;
import org.hipparchus.linear.ArrayFieldVector;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;

/** A finite Markov chain with rational transition probabilities. */
final class Chain {
    private final List<List<BigFraction>> rows;
    private final int size;

    Chain(List<List<BigFraction>> rows) {
        this.rows = List.copyOf(rows);
        this.size = rows.size();
    }

    /** x = e_s (I - g T)^-1, from x (I - g T) = e_s. */
    List<BigFraction> visits(int start, BigFraction discount) {
        FieldMatrix<BigFraction> transposed = zeros(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigFraction identity = i == j ? BigFraction.ONE : BigFraction.ZERO;
                transposed.setEntry(j, i, identity.subtract(discount.multiply(rows.get(i).get(j))));
            }
        }
        return solve(transposed, start);
    }

    /** The Cesaro limit of e_s T^k: each recurrent class with the probability to end there, times its stationary distribution. */
    List<BigFraction> limit(int start) {
        boolean[][] reaches = closure();
        BigFraction[] limit = new BigFraction[size];
        Arrays.fill(limit, BigFraction.ZERO);
        boolean[] done = new boolean[size];
        for (int state = 0; state < size; state++) {
            if (!done[state] && reaches[start][state] && isRecurrent(state, reaches)) {
                List<Integer> members = members(state, reaches);
                members.forEach(m -> done[m] = true);
                BigFraction probability = absorption(start, members, reaches);
                List<BigFraction> stationary = stationary(members);
                for (int i = 0; i < members.size(); i++) {
                    limit[members.get(i)] = probability.multiply(stationary.get(i));
                }
            }
        }
        return List.of(limit);
    }

    private boolean[][] closure() {
        boolean[][] reaches = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                reaches[i][j] = i == j || rows.get(i).get(j).signum() > 0;
            }
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size && reaches[i][k]; j++) {
                    reaches[i][j] |= reaches[k][j];
                }
            }
        }
        return reaches;
    }

    private boolean isRecurrent(int state, boolean[][] reaches) {
        for (int other = 0; other < size; other++) {
            if (reaches[state][other] && !reaches[other][state]) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> members(int state, boolean[][] reaches) {
        List<Integer> members = new ArrayList<>();
        for (int other = 0; other < size; other++) {
            if (reaches[state][other]) {
                members.add(other);
            }
        }
        return members;
    }

    /** The probability h(start) to be absorbed in a recurrent class: h = 1 there, 0 where it cannot be reached, else h = T h. */
    private BigFraction absorption(int start, List<Integer> members, boolean[][] reaches) {
        if (members.contains(start)) {
            return BigFraction.ONE;
        }
        FieldMatrix<BigFraction> system = zeros(size);
        BigFraction[] right = new BigFraction[size];
        for (int i = 0; i < size; i++) {
            system.setEntry(i, i, BigFraction.ONE);
            right[i] = members.contains(i) ? BigFraction.ONE : BigFraction.ZERO;
            if (!members.contains(i) && reaches[i][members.get(0)]) {
                for (int j = 0; j < size; j++) {
                    system.addToEntry(i, j, rows.get(i).get(j).negate());
                }
            }
        }
        return new FieldLUDecomposition<>(system).getSolver()
                .solve(new ArrayFieldVector<>(BigFractionField.getInstance(), right)).getEntry(start);
    }

    /** The solution of pi = pi T with sum 1 on one recurrent class. */
    private List<BigFraction> stationary(List<Integer> members) {
        int n = members.size();
        FieldMatrix<BigFraction> system = zeros(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigFraction identity = i == j ? BigFraction.ONE : BigFraction.ZERO;
                system.setEntry(j, i, identity.subtract(rows.get(members.get(i)).get(members.get(j))));
            }
        }
        for (int j = 0; j < n; j++) {
            system.setEntry(n - 1, j, BigFraction.ONE);
        }
        return solve(system, n - 1);
    }

    /** The solution of A x = e_place. */
    private static List<BigFraction> solve(FieldMatrix<BigFraction> system, int place) {
        BigFraction[] right = new BigFraction[system.getRowDimension()];
        Arrays.fill(right, BigFraction.ZERO);
        right[place] = BigFraction.ONE;
        return List.of(new FieldLUDecomposition<>(system).getSolver()
                .solve(new ArrayFieldVector<>(BigFractionField.getInstance(), right)).toArray());
    }

    private static FieldMatrix<BigFraction> zeros(int n) {
        return new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), n, n);
    }
}

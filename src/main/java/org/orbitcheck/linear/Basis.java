package org.orbitcheck.linear;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.hipparchus.fraction.BigFraction;

/**
 * The basis of the simplex method with its inverse, kept as an integer matrix over one positive denominator (the
 * determinant): every division is exact (Edmonds' integer pivoting).
 */
final class Basis {
    private final int m;
    private final int[] variables;
    private final BigInteger[][] inverse;
    private final BigInteger[] right;
    private BigInteger denominator = BigInteger.ONE;

    /** The basic variable of each row, whose columns form the identity, and the right hand side (not negative). */
    Basis(int[] variables, BigInteger[] right) {
        m = variables.length;
        this.variables = variables.clone();
        this.right = right.clone();
        inverse = new BigInteger[m][m];
        for (int i = 0; i < m; i++) {
            Arrays.fill(inverse[i], BigInteger.ZERO);
            inverse[i][i] = BigInteger.ONE;
        }
    }

    BigInteger[][] inverse() {
        return inverse;
    }

    BigInteger[] column(int j) {
        BigInteger[] column = new BigInteger[m];
        for (int i = 0; i < m; i++) {
            column[i] = inverse[i][j];
        }
        return column;
    }

    /** The sum of the rows of the inverse whose variable is chosen. */
    BigInteger[] sumOfRows(IntPredicate chosen) {
        BigInteger[] sum = new BigInteger[m];
        Arrays.fill(sum, BigInteger.ZERO);
        for (int i = 0; i < m; i++) {
            for (int j = 0; chosen.test(variables[i]) && j < m; j++) {
                sum[j] = sum[j].add(inverse[i][j]);
            }
        }
        return sum;
    }

    /** The sum of the values of the chosen variables, times the denominator. */
    BigInteger total(IntPredicate chosen) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < m; i++) {
            sum = chosen.test(variables[i]) ? sum.add(right[i]) : sum;
        }
        return sum;
    }

    BigFraction value(int variable) {
        for (int i = 0; i < m; i++) {
            if (variables[i] == variable) {
                return new BigFraction(right[i], denominator);
            }
        }
        return BigFraction.ZERO;
    }

    /** The variable, whose column is given in terms of the basis, takes the place of another; true if its value moves. */
    boolean enter(int variable, BigInteger[] column) {
        int leaving = leaving(column);
        if (leaving < 0) {
            throw new IllegalStateException("a sum of non-negative unknowns cannot fall without bound");
        }
        boolean moves = right[leaving].signum() > 0;
        pivot(leaving, column);
        variables[leaving] = variable;
        return moves;
    }

    /** The row whose variable first becomes 0 when a variable with this column grows, or -1 where none does. */
    int leaving(BigInteger[] column) {
        int leaving = -1;
        for (int i = 0; i < m; i++) {
            if (column[i].signum() > 0 && (leaving < 0 || isTighter(i, leaving, column))) {
                leaving = i;
            }
        }
        return leaving;
    }

    /** The variable takes the place of the one of this row, whose value is 0; its column is not 0 there. */
    void replace(int row, int variable, BigInteger[] column) {
        pivot(row, column);
        variables[row] = variable;
        if (denominator.signum() < 0) {
            denominator = denominator.negate();
            for (int i = 0; i < m; i++) {
                right[i] = right[i].negate();
                for (int j = 0; j < m; j++) {
                    inverse[i][j] = inverse[i][j].negate();
                }
            }
        }
    }

    int variable(int row) {
        return variables[row];
    }

    BigInteger denominator() {
        return denominator;
    }

    private boolean isTighter(int i, int j, BigInteger[] column) {
        int c = right[i].multiply(column[j]).compareTo(right[j].multiply(column[i]));
        return c < 0 || c == 0 && variables[i] < variables[j];
    }

    private void pivot(int r, BigInteger[] column) {
        BigInteger pivot = column[r];
        for (int i = 0; i < m; i++) {
            if (i != r) {
                BigInteger factor = column[i];
                for (int j = 0; j < m; j++) {
                    inverse[i][j] = eliminated(pivot, inverse[i][j], factor, inverse[r][j]);
                }
                right[i] = eliminated(pivot, right[i], factor, right[r]);
            }
        }
        denominator = pivot;
    }

    private BigInteger eliminated(BigInteger pivot, BigInteger entry, BigInteger factor, BigInteger below) {
        BigInteger product = pivot.multiply(entry);
        return (factor.signum() == 0 || below.signum() == 0 ? product : product.subtract(factor.multiply(below)))
                .divide(denominator);
    }
}

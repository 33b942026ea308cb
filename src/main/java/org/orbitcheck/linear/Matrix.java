package org.orbitcheck.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** The columns of an integer matrix, sparse; entries that fit into an int are also kept as such. */
final class Matrix {
    private final int[][] rows;
    private final BigInteger[][] entries;
    private final long[][] small;
    private final boolean allSmall;

    /** Columns as maps from row to entry. */
    Matrix(List<? extends Map<Integer, BigInteger>> columns) {
        int n = columns.size();
        rows = new int[n][];
        entries = new BigInteger[n][];
        small = new long[n][];
        boolean fits = true;
        for (int j = 0; j < n; j++) {
            List<Map.Entry<Integer, BigInteger>> column = new ArrayList<>(columns.get(j).entrySet());
            rows[j] = column.stream().mapToInt(Map.Entry::getKey).toArray();
            entries[j] = column.stream().map(Map.Entry::getValue).toArray(BigInteger[]::new);
            for (BigInteger entry : entries[j]) {
                fits &= entry.bitLength() < 31;
            }
            small[j] = column.stream().mapToLong(e -> e.getValue().longValue()).toArray();
        }
        allSmall = fits;
    }

    int columns() {
        return rows.length;
    }

    /** The products of a row vector with every column. */
    BigInteger[] timesRow(BigInteger[] y) {
        BigInteger[] products = new BigInteger[columns()];
        long[] short_ = allSmall ? shortened(y) : new long[0];
        for (int j = 0; j < products.length; j++) {
            products[j] = short_.length > 0 ? BigInteger.valueOf(product(short_, j)) : exactProduct(y, j);
        }
        return products;
    }

    private long product(long[] y, int j) {
        long sum = 0;
        for (int k = 0; k < rows[j].length; k++) {
            sum += y[rows[j][k]] * small[j][k];
        }
        return sum;
    }

    private BigInteger exactProduct(BigInteger[] y, int j) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < rows[j].length; k++) {
            sum = sum.add(y[rows[j][k]].multiply(entries[j][k]));
        }
        return sum;
    }

    /** The vector as longs when no product can overflow, else an empty array. */
    private static long[] shortened(BigInteger[] y) {
        int room = 62 - 31 - (32 - Integer.numberOfLeadingZeros(y.length));
        long[] result = new long[y.length];
        for (int i = 0; i < y.length; i++) {
            if (y[i].bitLength() > room) {
                return new long[0];
            }
            result[i] = y[i].longValue();
        }
        return result;
    }

    /** The product of a square matrix, given by its rows, with column j. */
    BigInteger[] timesColumn(BigInteger[][] square, int j) {
        BigInteger[] product = new BigInteger[square.length];
        for (int i = 0; i < square.length; i++) {
            product[i] = exactProduct(square[i], j);
        }
        return product;
    }

    static BigInteger commonDenominator(Iterable<BigFraction> numbers) {
        BigInteger result = BigInteger.ONE;
        for (BigFraction number : numbers) {
            BigInteger d = number.getDenominator();
            result = result.divide(result.gcd(d)).multiply(d);
        }
        return result;
    }

    static BigInteger scaled(BigFraction number, BigInteger scale) {
        return number.getNumerator().multiply(scale.divide(number.getDenominator()));
    }
}

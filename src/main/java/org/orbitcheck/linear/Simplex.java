package org.orbitcheck.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/**
 * Solves linear systems exactly: the first phase of the revised simplex method, on integers. The system is made
 * homogeneous by one more unknown x0 > 0 where a bound is not 0, so that a strict inequality may ask for at least 1.
 * The duals of the first phase are the multipliers that {@link Farkas} checks.
 *
 * <p>The cost of a step is quadratic in the number of constraints and linear in the number of unknowns, so systems of
 * few constraints may have many thousands of unknowns.
 */
public final class Simplex {
    private Simplex() {
    }

    /** A solution, or multipliers that show that there is none. */
    public static Feasibility solve(LinearSystem system) {
        return solve(system, () -> {
        });
    }

    /** The same; {@code beforeStep} runs before each step and may throw to end the search. */
    public static Feasibility solve(LinearSystem system, Runnable beforeStep) {
        boolean homogeneous = system.constraints().stream().allMatch(c -> c.bound().signum() == 0);
        int unknowns = system.unknowns() + (homogeneous ? 0 : 1);
        List<Constraint> rows = new ArrayList<>();
        for (Constraint c : system.constraints()) {
            LinearForm form = homogeneous ? c.form()
                    : c.form().minus(LinearForm.unknown(system.unknowns()).times(c.bound()));
            rows.add(new Constraint(form, c.relation(), BigFraction.ZERO));
        }
        if (!homogeneous) {
            rows.add(Constraint.greater(LinearForm.unknown(system.unknowns()), 0));
        }
        Cone cone = new Cone(new LinearSystem(unknowns, system.free(), rows));
        Feasibility answer = cone.solve(beforeStep);
        if (answer instanceof Feasibility.Point point) {
            return new Feasibility.Point(homogeneous ? point.values() : dehomogenised(point.values()));
        }
        List<BigFraction> multipliers = ((Feasibility.Infeasible) answer).multipliers();
        return new Feasibility.Infeasible(multipliers.subList(0, system.constraints().size()));
    }

    private static List<BigFraction> dehomogenised(List<BigFraction> values) {
        BigFraction x0 = values.get(values.size() - 1);
        return values.subList(0, values.size() - 1).stream().map(x -> x.divide(x0)).toList();
    }

    /** A homogeneous system, each strict row asking for at least 1, and the state of the search. */
    private static final class Cone {
        private final LinearSystem system;
        private final int m;
        private final int n;
        private final Matrix matrix;
        /** Row i of the matrix is constraint i times scale[i], negated where sign[i] is -1. */
        private final BigInteger[] scale;
        private final int[] sign;
        private final Basis basis;

        Cone(LinearSystem system) {
            this.system = system;
            m = system.constraints().size();
            n = system.unknowns();
            scale = new BigInteger[m];
            sign = new int[m];
            List<Map<Integer, BigInteger>> columns = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                columns.add(new TreeMap<>());
            }
            BigInteger[] right = new BigInteger[m];
            int[] start = new int[m];
            for (int i = 0; i < m; i++) {
                Constraint c = system.constraints().get(i);
                boolean slackStarts = c.relation() == Constraint.Relation.AT_LEAST;
                sign[i] = slackStarts ? -1 : 1;
                scale[i] = Matrix.commonDenominator(c.form().coefficients().values());
                for (Map.Entry<Integer, BigFraction> e : c.form().coefficients().entrySet()) {
                    BigInteger entry = Matrix.scaled(e.getValue(), scale[i]);
                    columns.get(e.getKey()).put(i, slackStarts ? entry.negate() : entry);
                }
                right[i] = c.relation() == Constraint.Relation.GREATER ? BigInteger.ONE : BigInteger.ZERO;
                start[i] = slackStarts ? slack(i) : artificial(i);
            }
            matrix = new Matrix(columns);
            basis = new Basis(start, right);
        }

        private int slack(int row) {
            return 2 * n + row;
        }

        private int artificial(int row) {
            return 2 * n + m + row;
        }

        Feasibility solve(Runnable beforeStep) {
            int idle = 0;
            while (true) {
                beforeStep.run();
                BigInteger[] y = basis.sumOfRows(v -> v >= 2 * n + m);
                int entering = isFeasible() ? -1 : entering(y, idle > 20);
                if (entering < 0) {
                    return result(y);
                }
                boolean moved = basis.enter(entering, column(entering));
                idle = moved ? 0 : idle + 1;
            }
        }

        /** A column whose entry lowers the sum of the artificial unknowns, or -1; the first one (Bland) or the best. */
        private int entering(BigInteger[] y, boolean first) {
            int best = -1;
            BigInteger gain = BigInteger.ZERO;
            BigInteger[] products = matrix.timesRow(y);
            for (int v = 0; v < 2 * n + m; v++) {
                BigInteger g = v < n ? products[v] : v >= 2 * n ? slackGain(v - 2 * n, y)
                        : system.isFree(v - n) ? products[v - n].negate() : BigInteger.ZERO;
                if (g.compareTo(gain) > 0) {
                    best = v;
                    gain = g;
                    if (first) {
                        return best;
                    }
                }
            }
            return best;
        }

        private BigInteger slackGain(int row, BigInteger[] y) {
            return system.constraints().get(row).relation() == Constraint.Relation.EQUAL ? BigInteger.ZERO
                    : sign[row] > 0 ? y[row].negate() : y[row];
        }

        private BigInteger[] column(int v) {
            if (v < n) {
                return matrix.timesColumn(basis.inverse(), v);
            }
            BigInteger[] column = v < 2 * n ? matrix.timesColumn(basis.inverse(), v - n)
                    : basis.column(v - 2 * n);
            boolean negate = v < 2 * n || sign[v - 2 * n] > 0;
            for (int i = 0; negate && i < m; i++) {
                column[i] = column[i].negate();
            }
            return column;
        }

        private boolean isFeasible() {
            return basis.total(v -> v >= 2 * n + m).signum() == 0;
        }

        private Feasibility result(BigInteger[] y) {
            if (isFeasible()) {
                List<BigFraction> values = new ArrayList<>();
                for (int j = 0; j < n; j++) {
                    values.add(basis.value(j).subtract(basis.value(n + j)));
                }
                return new Feasibility.Point(values);
            }
            List<BigFraction> multipliers = new ArrayList<>();
            for (int i = 0; i < m; i++) {
                BigInteger multiplier = y[i].multiply(scale[i]);
                multipliers.add(new BigFraction(sign[i] > 0 ? multiplier : multiplier.negate()));
            }
            return new Feasibility.Infeasible(Scaling.primitive(multipliers));
        }
    }
}

package org.orbitcheck.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return original(system, new Cone(homogenised(system)).solve(beforeStep));
    }

    /**
     * A solution that is positive at each of the wanted unknowns (none of them free) that is positive in some solution.
     *
     * @param answer the solution, or why there is none
     * @param zero the wanted unknowns that are 0 in every solution
     * @param multipliers for each constraint: the multiples add up to c.x >= b with b >= 0, where c is negative at each
     *     unknown of {@code zero}, 0 at each free one and not positive elsewhere
     */
    public record Support(Feasibility answer, Set<Integer> zero, List<BigFraction> multipliers) {
        public Support {
            zero = Set.copyOf(zero);
            multipliers = List.copyOf(multipliers);
        }
    }

    /** A solution of largest support among the wanted unknowns. */
    public static Support support(LinearSystem system, Set<Integer> wanted, Runnable beforeStep) {
        Cone cone = new Cone(homogenised(system));
        Feasibility first = cone.solve(beforeStep);
        if (!(first instanceof Feasibility.Point point)) {
            return new Support(original(system, first), Set.of(), List.of());
        }
        Support largest = cone.largest(point.values(), wanted, beforeStep);
        List<BigFraction> multipliers = largest.multipliers.isEmpty() ? List.of() : largest.multipliers.subList(0, system.constraints().size());
        return new Support(original(system, largest.answer), largest.zero, multipliers);
    }

    private static boolean isHomogeneous(LinearSystem system) {
        return system.constraints().stream().allMatch(c -> c.bound().signum() == 0);
    }

    private static LinearSystem homogenised(LinearSystem system) {
        if (isHomogeneous(system)) {
            return system;
        }
        List<Constraint> rows = new ArrayList<>();
        for (Constraint c : system.constraints()) {
            rows.add(new Constraint(c.form().minus(LinearForm.unknown(system.unknowns()).times(c.bound())), c.relation(), BigFraction.ZERO));
        }
        rows.add(Constraint.greater(LinearForm.unknown(system.unknowns()), 0));
        return new LinearSystem(system.unknowns() + 1, system.free(), rows);
    }

    private static Feasibility original(LinearSystem system, Feasibility answer) {
        if (answer instanceof Feasibility.Point point) {
            return new Feasibility.Point(isHomogeneous(system) ? point.values() : dehomogenised(point.values()));
        }
        return new Feasibility.Infeasible(((Feasibility.Infeasible) answer).multipliers().subList(0, system.constraints().size()));
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
                    return isFeasible() ? new Feasibility.Point(values()) : new Feasibility.Infeasible(multipliers(y, 1));
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

        /**
         * The second phase, for the sum of the wanted unknowns that are still 0: each step that moves, and each direction
         * without end, is added to the solution, for the sum of two solutions is one.
         */
        Support largest(List<BigFraction> start, Set<Integer> wanted, Runnable beforeStep) {
            removeArtificials();
            List<BigFraction> point = start;
            Set<Integer> zero = zeros(point, wanted);
            int idle = 0;
            while (!zero.isEmpty()) {
                beforeStep.run();
                Set<Integer> still = zero;
                BigInteger[] y = basis.sumOfRows(still::contains);
                int entering = raising(y, still, idle > 20);
                if (entering < 0) {
                    return new Support(new Feasibility.Point(point), zero, multipliers(y, -1));
                }
                BigInteger[] column = column(entering);
                boolean endless = basis.leaving(column) < 0;
                boolean moved = endless || basis.enter(entering, column);
                if (moved) {
                    point = sum(point, endless ? direction(entering, column) : values());
                    zero = zeros(point, wanted);
                }
                idle = moved ? 0 : idle + 1;
            }
            return new Support(new Feasibility.Point(point), zero, List.of());
        }

        private static Set<Integer> zeros(List<BigFraction> point, Set<Integer> wanted) {
            return wanted.stream().filter(i -> point.get(i).signum() == 0).collect(Collectors.toSet());
        }

        private static List<BigFraction> sum(List<BigFraction> a, List<BigFraction> b) {
            return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).add(b.get(i))).toList();
        }

        /** Artificial unknowns leave the basis, but for those of redundant rows, which nothing changes any more. */
        private void removeArtificials() {
            for (int row = 0; row < m; row++) {
                if (basis.variable(row) >= 2 * n + m) {
                    BigInteger[] products = matrix.timesRow(basis.inverse()[row]);
                    int entering = -1;
                    for (int v = 0; entering < 0 && v < n + m; v++) {
                        BigInteger entry = v < n ? products[v] : slackGain(v - n, basis.inverse()[row]);
                        entering = entry.signum() == 0 ? -1 : v < n ? v : n + v;
                    }
                    if (entering >= 0) {
                        basis.replace(row, entering, column(entering));
                    }
                }
            }
        }

        /** A column whose entry raises the sum of some unknowns, or -1; the first one (Bland) or the best. */
        private int raising(BigInteger[] y, Set<Integer> summed, boolean first) {
            int best = -1;
            BigInteger gain = BigInteger.ZERO;
            BigInteger[] products = matrix.timesRow(y);
            for (int v = 0; v < 2 * n + m && !(first && best >= 0); v++) {
                BigInteger g = v >= 2 * n ? slackGain(v - 2 * n, y).negate()
                        : v < n ? (summed.contains(v) ? basis.denominator() : BigInteger.ZERO).subtract(products[v])
                        : system.isFree(v - n) ? products[v - n] : BigInteger.ZERO;
                if (g.compareTo(gain) > 0) {
                    best = v;
                    gain = g;
                }
            }
            return best;
        }

        /** How the solution changes when an unknown outside of the basis grows, multiplied by the denominator. */
        private List<BigFraction> direction(int entering, BigInteger[] column) {
            BigFraction[] change = new BigFraction[n];
            Arrays.fill(change, BigFraction.ZERO);
            add(change, entering, basis.denominator());
            for (int i = 0; i < m; i++) {
                add(change, basis.variable(i), column[i].negate());
            }
            return List.of(change);
        }

        private void add(BigFraction[] change, int variable, BigInteger by) {
            if (variable < 2 * n) {
                int j = variable < n ? variable : variable - n;
                change[j] = change[j].add(new BigFraction(variable < n ? by : by.negate()));
            }
        }

        private List<BigFraction> values() {
            List<BigFraction> values = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                values.add(basis.value(j).subtract(basis.value(n + j)));
            }
            return values;
        }

        /** The duals times a factor, as multipliers of the constraints. */
        private List<BigFraction> multipliers(BigInteger[] y, int factor) {
            List<BigFraction> multipliers = new ArrayList<>();
            for (int i = 0; i < m; i++) {
                multipliers.add(new BigFraction(y[i].multiply(scale[i])).multiply(sign[i] * factor));
            }
            return Scaling.primitive(multipliers);
        }
    }
}

package org.orbitcheck.chain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.Structure;
import org.orbitcheck.group.YoungStructure;

/**
 * The powers of one permutation g. Those that fix the points below a level are the powers of g^m, with m the least common
 * multiple of the lengths of the cycles through these points, so no transversal is stored.
 */
final class CyclicStructure extends Chained {
    private final Cycles cycles;
    /** For each cycle, the exponent m at its least point. */
    private final BigInteger[] exponents;
    private final BigInteger order;

    private CyclicStructure(Cycles cycles) {
        this.cycles = cycles;
        this.exponents = new BigInteger[cycles.count()];
        BigInteger multiple = BigInteger.ONE;
        for (int cycle = 0; cycle < exponents.length; cycle++) {
            exponents[cycle] = multiple;
            multiple = multiple(multiple, BigInteger.valueOf(cycles.length(cycle)));
        }
        this.order = multiple;
    }

    /** The group that a permutation generates, as a Young group where it is trivial. */
    static Structure generatedBy(Permutation generator) {
        return generator.isIdentity() ? YoungStructure.trivial(generator.degree()) : new CyclicStructure(new Cycles(generator));
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    @Override
    public int degree() {
        return cycles.permutation().degree();
    }

    @Override
    public BigInteger order() {
        return order;
    }

    @Override
    public List<Permutation> generators() {
        return List.of(cycles.permutation());
    }

    /** How far the least power that fixes the points below the least of a cycle turns that cycle; its length for not at all. */
    private int step(int cycle) {
        return exponents[cycle].gcd(BigInteger.valueOf(cycles.length(cycle))).intValueExact();
    }

    @Override
    public int[] basicOrbit(int level) {
        if (!cycles.isLeast(level)) {
            return new int[] {level};
        }
        int cycle = cycles.of(level);
        int step = step(cycle);
        int[] orbit = new int[cycles.length(cycle) / step];
        Arrays.setAll(orbit, k -> cycles.point(cycle, k * step));
        Arrays.sort(orbit);
        return orbit;
    }

    @Override
    public Permutation representative(int level, int point) {
        if (level == point) {
            return Permutation.identity(degree());
        }
        int cycle = cycles.of(level);
        BigInteger step = BigInteger.valueOf(step(cycle));
        BigInteger rounds = BigInteger.valueOf(cycles.length(cycle)).divide(step);
        BigInteger times = exponents[cycle].divide(step).modInverse(rounds)
                .multiply(BigInteger.valueOf(cycles.place(point)).divide(step)).mod(rounds);
        return cycles.power(times.multiply(exponents[cycle]));
    }

    @Override
    public Structure pointStabilizer(int point) {
        return cycles.of(point) < 0 ? this : generatedBy(cycles.power(BigInteger.valueOf(cycles.length(cycles.of(point)))));
    }

    /** By the least period of what the set has in each cycle. */
    @Override
    public Structure setStabilizer(BitSet set) {
        BigInteger exponent = BigInteger.ONE;
        for (int cycle = 0; cycle < cycles.count(); cycle++) {
            exponent = multiple(exponent, BigInteger.valueOf(period(cycle, set)));
        }
        return generatedBy(cycles.power(exponent));
    }

    private int period(int cycle, BitSet set) {
        int length = cycles.length(cycle);
        int period = 1;
        while (length % period != 0 || !hasPeriod(cycle, set, period)) {
            period++;
        }
        return period;
    }

    private boolean hasPeriod(int cycle, BitSet set, int period) {
        for (int place = 0; place + period < cycles.length(cycle); place++) {
            if (set.get(cycles.point(cycle, place)) != set.get(cycles.point(cycle, place + period))) {
                return false;
            }
        }
        return true;
    }
}

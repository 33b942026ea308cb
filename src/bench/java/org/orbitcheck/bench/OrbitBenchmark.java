package org.orbitcheck.bench;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orbitcheck.group.Orbits;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.shortcut.ArrangementClasses;

/** Orbits as streams and by their form, and the stabilizer chain of a group that is given by generators. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class OrbitBenchmark {
    @Param({"8", "10"})
    public int degree;

    private int[] codes() {
        int[] codes = new int[degree];
        Arrays.setAll(codes, i -> i);
        return codes;
    }

    private static Permutation rotation(int n) {
        int[] images = new int[n];
        Arrays.setAll(images, i -> (i + 1) % n);
        return Permutation.of(images);
    }

    private static Permutation swap(int n) {
        int[] images = new int[n];
        Arrays.setAll(images, i -> i == 0 ? 1 : i == 1 ? 0 : i);
        return Permutation.of(images);
    }

    /** All d! arrangements of distinct entries, one by one. */
    @Benchmark
    public long arrangements() {
        long[] sum = {0};
        new Arrangements(degree, List.of(codes())).forEach(codes(), image -> sum[0] += image[0]);
        return sum[0];
    }

    /** The same orbit in classes under the permutations of all points but four. */
    @Benchmark
    public BigInteger classes() {
        int[] all = codes();
        List<int[]> fine = List.of(new int[] {0}, new int[] {1, 2, 3}, Arrays.copyOfRange(all, 4, degree));
        BigInteger[] sum = {BigInteger.ZERO};
        new ArrangementClasses(List.of(all), fine, all).visit((arrangement, size) -> {
            sum[0] = sum[0].add(size);
            return false;
        });
        return sum[0];
    }

    /** Schreier-Sims: the order of the group that a rotation and a transposition generate. */
    @Benchmark
    public BigInteger stabilizerChain() {
        return PermutationGroups.generatedBy(degree, List.of(rotation(degree), swap(degree))).order();
    }
}

package org.orbitcheck.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.anysize.AnySizeEngine;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.linear.Constraint;
import org.orbitcheck.linear.Feasibility;
import org.orbitcheck.linear.LinearForm;
import org.orbitcheck.linear.LinearSystem;
import org.orbitcheck.linear.Simplex;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.relation.PreferenceGraph;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.Term;

/** The simplex method, the patterns of a lemma, a large orbit from its formula, and preference graphs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DecisionBenchmark {
    private LinearSystem system;
    private Term lemma;
    private Term largeOrbit;
    private List<String> names;
    private List<BitSet> relation;

    @Setup(Level.Trial)
    public void prepare() {
        Random random = new Random(0);
        List<Constraint> constraints = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            long[] coefficients = IntStream.range(0, 40).mapToLong(i -> random.nextInt(7) - 3).toArray();
            constraints.add(Constraint.atLeast(LinearForm.of(coefficients), random.nextInt(5)));
        }
        system = LinearSystem.ofNonNegative(40, constraints);
        lemma = formula("""
                lemma c :
                    for params Theta
                    for outcomes A, B
                    for f : {A, B} * Theta -> Real
                    assume retargetable[2](f, A, B)
                    show f(B) >= f(A) by most[2]
                """);
        largeOrbit = formula("""
                group S = Sym(10)
                params O = orbit((1, 2, 3, 4, 5, 6, 7, 8, 9, 10)) in vectors(S)
                claim c : forall u in O: count(s in orbit(u) where s[1] > s[2] and s[2] > s[3]) = 604800
                """);
        names = IntStream.range(0, 200).mapToObj(i -> "f" + i).toList();
        relation = names.stream().map(name -> {
            BitSet row = new BitSet();
            IntStream.range(0, 200).filter(i -> random.nextBoolean()).forEach(row::set);
            return row;
        }).toList();
    }

    private static Term formula(String text) {
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("bench.orbit", text)).spec().orElseThrow()
                .claims().get(0).cases().get(0).formula();
    }

    private static Attempt attempt(Engine engine, Term formula) {
        return engine.attempt(formula, Budget.ofMillis(60_000));
    }

    @Benchmark
    public Feasibility simplex() {
        return Simplex.solve(system);
    }

    @Benchmark
    public Attempt patternsOfALemma() {
        return attempt(new AnySizeEngine(), lemma);
    }

    @Benchmark
    public Attempt orbitOfTenFactorialVectors() {
        return attempt(new EnumerationEngine(), largeOrbit);
    }

    @Benchmark
    public Optional<List<Integer>> shortestCycleAmong200Functions() {
        return PreferenceGraph.of(names, relation).shortestCycle();
    }
}

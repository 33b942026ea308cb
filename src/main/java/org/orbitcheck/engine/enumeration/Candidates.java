package org.orbitcheck.engine.enumeration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * The candidates for one member of a family. Where the domain is a group and its elements are only applied to a few
 * parameters x1, ..., xk, one element for each tuple (p*x1, ..., p*xk) is enough: the orbit of the tuple, by the
 * generators. Else all values of the domains.
 */
final class Candidates {
    /** Tuples of more parameters than this are as many as group elements, mostly. */
    private static final int LONGEST_TUPLE = 48;
    private final Context context;
    private final List<Code.Id> domains;
    private final Optional<NamedGroup> group;
    private final Optional<Code.Id> relevant;

    /** Is shown candidates, and says whether it has seen enough. */
    interface Visitor {
        boolean enough(int[] values);
    }

    Candidates(Compiler compiler, FamilyProblem problem) {
        this.context = compiler.context;
        this.domains = problem.domains().stream().map(compiler::id).toList();
        boolean single = problem.symmetric() && problem.domains().size() == 1;
        this.group = single && Terms.meaning(problem.domains().get(0)) instanceof Term.GroupElements g
                && !g.involutions() ? Optional.of(g.space().group()) : Optional.empty();
        this.relevant = group.isEmpty() ? Optional.empty() : relevantSet(compiler, problem);
    }

    private static Optional<Code.Id> relevantSet(Compiler compiler, FamilyProblem problem) {
        List<Term> formulas = new ArrayList<>(problem.unary());
        formulas.addAll(problem.binary());
        Optional<List<Term>> sets = Relevance.of(formulas,
                Set.of(problem.first().get(0), problem.second().get(0)));
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        List<Code.Id> codes = sets.get().stream().map(compiler::id).toList();
        Pool pool = compiler.context.pool;
        return Optional.of(f -> {
            IntList all = new IntList();
            for (Code.Id code : codes) {
                for (int x : pool.parts(code.at(f))) {
                    all.add(x);
                }
            }
            return pool.id(Kind.FAMILY, 0, Arrays.stream(all.toArray()).distinct().sorted().toArray());
        });
    }

    void forEach(Frame frame, Visitor visitor) {
        if (relevant.isPresent()) {
            int tuple = relevant.get().at(frame);
            if (context.pool.parts(tuple).length <= LONGEST_TUPLE) {
                forEachTuple(context.pool.parts(tuple), visitor);
                return;
            }
        }
        int[][] sets = domains.stream().map(d -> context.pool.parts(d.at(frame))).toArray(int[][]::new);
        forEachValue(sets, new int[sets.length], 0, visitor);
    }

    private boolean forEachValue(int[][] sets, int[] values, int variable, Visitor visitor) {
        if (variable == sets.length) {
            return visitor.enough(values);
        }
        for (int x : sets[variable]) {
            values[variable] = x;
            if (forEachValue(sets, values, variable + 1, visitor)) {
                return true;
            }
        }
        return false;
    }

    private record Reached(int[] tuple, int permutation) {
    }

    private void forEachTuple(int[] tuple, Visitor visitor) {
        NamedGroup named = group.orElseThrow();
        int[] generators = context.spaces.generators(named);
        int identity = context.pool.ofPermutation(named.points(),
                org.orbitcheck.group.Permutation.identity(named.degree()).images());
        Set<List<Integer>> seen = new HashSet<>();
        ArrayDeque<Reached> open = new ArrayDeque<>();
        open.add(new Reached(tuple, identity));
        seen.add(Arrays.stream(tuple).boxed().toList());
        while (!open.isEmpty()) {
            context.ticker.tick();
            Reached reached = open.poll();
            if (visitor.enough(new int[] {reached.permutation()})) {
                return;
            }
            for (int g : generators) {
                int[] next = Arrays.stream(reached.tuple()).map(x -> context.actions.act(g, x)).toArray();
                if (seen.add(Arrays.stream(next).boxed().toList())) {
                    Spaces.limit(seen.size());
                    open.add(new Reached(next, context.actions.compose(g, reached.permutation())));
                }
            }
        }
    }
}

package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** Families whose members play equal parts: candidates by what is said of one, then cliques by what is said of two. */
final class CliqueSolver implements FamilySolver {
    /** The graph on more candidates than this would take too much memory. */
    private static final int MOST_VERTICES = 30_000;
    private final Context context;
    private final FamilyProblem problem;
    private final Code.Truth constants;
    private final Code.Truth unary;
    private final Code.Truth pairs;
    private final List<Images> images = new ArrayList<>();
    private final int[] first;
    private final int[] second;
    private final Candidates candidates;
    private final boolean onlyImages;
    private final Map<Integer, BitSet> bits = new HashMap<>();

    /** The two sets of a {@link DisjointImages}. */
    private record Images(Code.Id left, Code.Id right) {
    }

    CliqueSolver(Compiler compiler, FamilyProblem problem) {
        this.context = compiler.context;
        this.problem = problem;
        this.first = problem.first().stream().mapToInt(compiler::slot).toArray();
        this.second = problem.second().stream().mapToInt(compiler::slot).toArray();
        this.candidates = new Candidates(compiler, problem);
        this.constants = compiler.truth(Terms.and(problem.constants()));
        this.unary = compiler.truth(Terms.and(problem.unary()));
        List<Term> other = new ArrayList<>();
        for (Term condition : problem.binary()) {
            Optional<DisjointImages> disjoint = DisjointImages.of(condition, problem.first(), problem.second());
            if (disjoint.isPresent()) {
                images.add(new Images(compiler.id(disjoint.get().left()), compiler.id(disjoint.get().right())));
            } else {
                other.add(condition);
            }
        }
        this.pairs = compiler.truth(Terms.and(other));
        this.onlyImages = other.isEmpty();
    }

    /** A candidate: its value for each variable, and for each condition of disjointness its two sets. */
    private record Vertex(int[] values, List<Integer> images) {
    }

    @Override
    public Optional<int[][]> solve(Frame frame) {
        if (!constants.at(frame)) {
            return Optional.empty();
        }
        if (problem.size() == 0) {
            return Optional.of(new int[first.length][0]);
        }
        List<Vertex> vertices = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        boolean[] enough = {false};
        candidates.forEach(frame, values -> {
            if (!satisfies(frame, values)) {
                return false;
            }
            Vertex vertex = new Vertex(values.clone(), imagesOf(frame));
            if (compatible(frame, vertex, vertex)) {
                vertices.clear();
                vertices.add(vertex);
                enough[0] = true;
            } else if (!onlyImages || seen.add(vertex.images())) {
                vertices.add(vertex);
            }
            return enough[0] || problem.size() == 1;
        });
        if (vertices.isEmpty()) {
            return Optional.empty();
        }
        return enough[0] || problem.size() == 1 ? Optional.of(family(vertices, new int[problem.size()]))
                : clique(frame, vertices).map(chosen -> family(vertices, chosen));
    }

    private boolean satisfies(Frame frame, int[] values) {
        context.ticker.tick();
        set(frame, first, values);
        return unary.at(frame);
    }

    private static void set(Frame frame, int[] slots, int[] values) {
        for (int k = 0; k < slots.length; k++) {
            frame.ids[slots[k]] = values[k];
        }
    }

    /** The image sets of the candidate that both variables are set to. */
    private List<Integer> imagesOf(Frame frame) {
        for (int k = 0; k < first.length; k++) {
            frame.ids[second[k]] = frame.ids[first[k]];
        }
        List<Integer> sets = new ArrayList<>();
        for (Images image : images) {
            sets.add(image.left().at(frame));
            sets.add(image.right().at(frame));
        }
        return sets;
    }

    private boolean compatible(Frame frame, Vertex a, Vertex b) {
        for (int i = 0; i < a.images().size(); i += 2) {
            if (!disjoint(a.images().get(i), b.images().get(i + 1))) {
                return false;
            }
        }
        if (!onlyImages) {
            set(frame, first, a.values());
            set(frame, second, b.values());
        }
        return onlyImages || pairs.at(frame);
    }

    private boolean disjoint(int a, int b) {
        int[] elements = context.pool.parts(a);
        if (a == b || elements.length == 0) {
            return elements.length == 0;
        }
        return !bits(a).intersects(bits(b));
    }

    private BitSet bits(int set) {
        return bits.computeIfAbsent(set, s -> {
            BitSet members = new BitSet();
            for (int x : context.pool.parts(s)) {
                members.set(x);
            }
            return members;
        });
    }

    private Optional<int[]> clique(Frame frame, List<Vertex> vertices) {
        if (vertices.size() < problem.size() || tooCrowded(vertices)) {
            return Optional.empty();
        }
        if (vertices.size() > MOST_VERTICES) {
            throw new OutOfReach("there are too many candidates for a family of " + problem.size());
        }
        int n = vertices.size();
        long[][] adjacent = new long[n][n + 63 >>> 6];
        for (int v = 0; v < n; v++) {
            context.budget.check();
            for (int w = 0; w < v; w++) {
                if (compatible(frame, vertices.get(v), vertices.get(w))
                        && compatible(frame, vertices.get(w), vertices.get(v))) {
                    adjacent[v][w >>> 6] |= 1L << w;
                    adjacent[w][v >>> 6] |= 1L << v;
                }
            }
        }
        return Cliques.find(adjacent, problem.size(), context.ticker);
    }

    /** Whether some condition asks for more disjoint sets than there is room for. */
    private boolean tooCrowded(List<Vertex> vertices) {
        for (int i = 0; i < 2 * images.size(); i += 2) {
            BitSet room = new BitSet();
            int smallest = Integer.MAX_VALUE;
            boolean alike = true;
            for (Vertex vertex : vertices) {
                alike &= vertex.images().get(i).equals(vertex.images().get(i + 1));
                room.or(bits(vertex.images().get(i)));
                smallest = Math.min(smallest, context.pool.parts(vertex.images().get(i)).length);
            }
            if (alike && (long) smallest * problem.size() > room.cardinality()) {
                return true;
            }
        }
        return false;
    }

    private int[][] family(List<Vertex> vertices, int[] chosen) {
        int[][] rows = new int[first.length][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int k = 0; k < first.length; k++) {
                rows[k][i] = vertices.get(chosen[i]).values()[k];
            }
        }
        return rows;
    }
}

package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Term;

/** Chooses the members one after the other; each clause is asked as soon as all members that it mentions are chosen. */
final class BacktrackingSolver implements FamilySolver {
    private final Context context;
    private final FamilyProblem problem;
    private final List<Code.Id> domains;
    private final int[][] slots;
    private final List<List<Code.Truth>> clausesAt = new ArrayList<>();

    BacktrackingSolver(Compiler compiler, FamilyProblem problem) {
        this.context = compiler.context;
        this.problem = problem;
        this.domains = problem.domains().stream().map(compiler::id).toList();
        this.slots = problem.members().stream()
                .map(row -> row.stream().mapToInt(compiler::slot).toArray()).toArray(int[][]::new);
        for (int i = 0; i <= problem.size(); i++) {
            clausesAt.add(new ArrayList<>());
        }
        for (Term clause : problem.clauses()) {
            clausesAt.get(lastMember(clause)).add(compiler.truth(clause));
        }
    }

    /** The place (from 1) of the last member that the clause mentions; 0 when it mentions none. */
    private int lastMember(Term clause) {
        int last = 0;
        for (Term.Variable variable : FreeVariables.of(clause)) {
            for (int i = 0; i < problem.members().size(); i++) {
                if (problem.members().get(i).contains(variable)) {
                    last = Math.max(last, i + 1);
                }
            }
        }
        return last;
    }

    @Override
    public Optional<int[][]> solve(Frame frame) {
        int[][] sets = domains.stream().map(d -> context.pool.parts(d.at(frame))).toArray(int[][]::new);
        if (!holds(0, frame) || !choose(0, 0, sets, frame)) {
            return Optional.empty();
        }
        int[][] rows = new int[sets.length][problem.size()];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < problem.size(); i++) {
                rows[k][i] = frame.ids[slots[i][k]];
            }
        }
        return Optional.of(rows);
    }

    private boolean holds(int member, Frame frame) {
        for (Code.Truth clause : clausesAt.get(member)) {
            if (!clause.at(frame)) {
                return false;
            }
        }
        return true;
    }

    private boolean choose(int member, int variable, int[][] sets, Frame frame) {
        if (member == problem.size()) {
            return true;
        }
        if (variable == sets.length) {
            return holds(member + 1, frame) && choose(member + 1, 0, sets, frame);
        }
        for (int candidate : sets[variable]) {
            context.ticker.tick();
            frame.ids[slots[member][variable]] = candidate;
            if (choose(member, variable + 1, sets, frame)) {
                return true;
            }
        }
        return false;
    }
}

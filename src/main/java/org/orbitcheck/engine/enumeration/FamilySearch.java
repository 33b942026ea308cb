package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/**
 * Decides exists p[1..n] in D: body (and, as its negation, forall) without listing D^n. What the body says of each
 * member alone filters the candidates; what it says of each pair makes a graph on them; a family is a clique with n
 * vertices, or one candidate that is compatible with itself, taken n times. Families that are quantified one inside the
 * other, of the same size, are one family of tuples. A single quantifier over a group is the case n = 1.
 */
final class FamilySearch {
    private final Compiler compiler;
    private final Context context;
    private final boolean exists;
    private final FamilyProblem problem;
    private final List<Code.Id> key = new ArrayList<>();
    private final List<Integer> keySlots = new ArrayList<>();
    private final boolean remembers;
    private final Map<List<Integer>, Optional<int[][]>> known = new HashMap<>();
    private final FamilySolver solver;

    private FamilySearch(Compiler compiler, boolean exists, FamilyProblem problem, Inputs inputs) {
        this.compiler = compiler;
        this.context = compiler.context;
        this.exists = exists;
        this.problem = problem;
        this.remembers = inputs.sources().keySet().stream()
                .noneMatch(v -> v.type() instanceof Type.Function || v.type() instanceof Type.Number);
        if (remembers) {
            inputs.sources().forEach((variable, source) -> {
                key.add(compiler.id(source));
                keySlots.add(compiler.slot(variable));
            });
        }
        this.solver = FamilySolver.of(compiler, problem);
    }

    static FamilySearch of(Compiler compiler, Term.FamilyQuantified term) {
        Inputs inputs = Inputs.of(term, compiler.context.fresh);
        Term.FamilyQuantified body = (Term.FamilyQuantified) (memorable(inputs) ? inputs.body() : term);
        List<Term.Variable> variables = new ArrayList<>();
        List<Term> domains = new ArrayList<>();
        Term inner = body;
        while (Terms.meaning(inner) instanceof Term.FamilyQuantified family && family.size() == term.size()
                && family.quantifier() == term.quantifier() && independent(family.domain(), variables)) {
            variables.add(family.variable());
            domains.add(family.domain());
            inner = family.body();
        }
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        FamilyProblem problem = FamilyProblem.of(compiler.context, variables, domains, term.size(),
                exists ? inner : Terms.not(inner));
        return new FamilySearch(compiler, exists, problem, inputs);
    }

    private static boolean memorable(Inputs inputs) {
        return inputs.sources().keySet().stream()
                .noneMatch(v -> v.type() instanceof Type.Function || v.type() instanceof Type.Number);
    }

    private static boolean independent(Term domain, List<Term.Variable> variables) {
        return org.orbitcheck.term.FreeVariables.of(domain).stream().noneMatch(variables::contains);
    }

    /** A quantifier over a group (or any set that is no set of numbers): a family of one. */
    static FamilySearch of(Compiler compiler, Term.Quantified term) {
        Inputs inputs = Inputs.of(term, compiler.context.fresh);
        Term.Quantified body = (Term.Quantified) (memorable(inputs) ? inputs.body() : term);
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        FamilyProblem problem = FamilyProblem.ofOne(compiler.context, body.variable(), body.domain(),
                exists ? body.body() : Terms.not(body.body()));
        return new FamilySearch(compiler, exists, problem, inputs);
    }

    boolean holds(Frame frame) {
        return find(frame).isPresent() == exists;
    }

    /** A family for which the body holds (for exists) or fails (for forall): a row of ids for each variable. */
    Optional<int[][]> find(Frame frame) {
        if (!remembers) {
            return solver.solve(frame);
        }
        int[] values = key.stream().mapToInt(k -> k.at(frame)).toArray();
        List<Integer> boxed = Arrays.stream(values).boxed().toList();
        Optional<int[][]> found = known.get(boxed);
        if (found == null) {
            int[] saved = keySlots.stream().mapToInt(s -> frame.ids[s]).toArray();
            IntStream.range(0, values.length).forEach(i -> frame.ids[keySlots.get(i)] = values[i]);
            found = solver.solve(frame);
            IntStream.range(0, values.length).forEach(i -> frame.ids[keySlots.get(i)] = saved[i]);
            known.put(boxed, found);
        }
        return found;
    }

    int size() {
        return problem.size();
    }
}

package org.orbitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.term.Value;

/** Why something holds, in words, from its evidence. */
final class ProofWords implements Evidence.Visitor<List<String>> {
    private static final int MOST_SHOWN = 12;
    private final TermText text;

    ProofWords(TermText text) {
        this.text = text;
    }

    /** One line for each step, equal ones once. */
    List<String> of(Evidence evidence) {
        return evidence.accept(this).stream().distinct().limit(MOST_SHOWN).toList();
    }

    @Override
    public List<String> evaluation(Evidence.Evaluation evidence) {
        return List.of("It ranges over finitely many values, and evaluating it by its definition gives this result.");
    }

    @Override
    public List<String> instance(Evidence.Instance evidence) {
        return then("At " + shown(evidence.value()) + ":", evidence.rest());
    }

    private String shown(Value value) {
        return value.text().length() > 300 ? "a value that the certificate holds" : value.text();
    }

    private List<String> then(String line, Evidence rest) {
        List<String> lines = new ArrayList<>(List.of(line));
        lines.addAll(rest.accept(this));
        return lines;
    }

    @Override
    public List<String> space(Evidence.Space evidence) {
        return then("The parameter space is the points of " + evidence.space().group().name() + ".", evidence.rest());
    }

    @Override
    public List<String> each(Evidence.Each evidence) {
        List<String> lines = new ArrayList<>(List.of("Each of the " + evidence.elements().size() + " values is gone through."));
        evidence.elements().stream().limit(1).forEach(e -> lines.addAll(e.accept(this)));
        return lines;
    }

    @Override
    public List<String> part(Evidence.Part evidence) {
        return then("Part " + (evidence.place() + 1) + " decides.", evidence.rest());
    }

    @Override
    public List<String> parts(Evidence.Parts evidence) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < evidence.parts().size(); i++) {
            lines.add("Part " + (i + 1) + " of " + evidence.parts().size() + ":");
            lines.addAll(evidence.parts().get(i).accept(this));
        }
        return lines;
    }

    @Override
    public List<String> opposite(Evidence.Opposite evidence) {
        return evidence.rest().accept(this);
    }

    @Override
    public List<String> pairs(Evidence.Pairs evidence) {
        return List.of("The relation was decided for " + evidence.pairs().size() + " pairs of functions, each with evidence of its own.");
    }

    @Override
    public List<String> unsatisfiable(Evidence.Unsatisfiable evidence) {
        long unknowns = evidence.obligation().lines().filter(l -> l.startsWith("(declare-fun")).count();
        if (unknowns == 0) {
            return List.of("Written out, the opposite is contradictory by its form.");
        }
        String size = "The opposite, as " + unknowns + " unknowns in " + evidence.obligation().lines().count() + " lines of SMT-LIB, has no solution";
        return List.of(evidence.refutation() instanceof Evidence.Refutation.Oracle oracle
                ? size + "; for that there is the word of the solver " + oracle.solver() + " " + oracle.version() + "."
                : size + "; the proof of that was checked step by step.");
    }

    @Override
    public List<String> patterns(Evidence.Patterns evidence) {
        long systems = evidence.alternatives().stream().mapToLong(a -> a.systems().size()).sum();
        return List.of("For every finite parameter space under every finite group: the values on an orbit are sorted by their weak order, and the "
                + counted(evidence.alternatives().size(), "way") + " in which the statement could fail " + (systems == 1 ? "leaves " : "leave ")
                + counted(systems, "linear system") + ", none with a solution (multipliers by Farkas' lemma, checked).");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    @Override
    public List<String> general(Evidence.General evidence) {
        return then("The same is true for every finite parameter space:", evidence.patterns());
    }

    @Override
    public List<String> classes(Evidence.Classes evidence) {
        return List.of("The orbit falls into " + counted(evidence.representatives().size(), "class") .replace("classs", "classes")
                + " of parameters at which the functions have the same values; each class is counted.");
    }

    @Override
    public List<String> theorem(Evidence.Theorem evidence) {
        if (evidence.witnesses().size() == 4) {
            return List.of("By copies that a permutation takes round (Proposition A.11, Theorem A.13): the rule is increasing in its outcome set and "
                    + "invariant under joint permutation, and " + evidence.witnesses().get(0).text() + " takes " + set(evidence.witnesses().get(1))
                    + " round through disjoint copies of it, of which " + evidence.witnesses().get(2).text()
                    + " cover the smaller set and " + evidence.witnesses().get(3).text() + " lie in the larger.");
        }
        return List.of("The difference of the two functions is a sum with no negative summand in any weak order of the outcomes: the one is nowhere smaller.");
    }

    private String set(Value value) {
        return text.of(new org.orbitcheck.term.Term.Constant(value, org.orbitcheck.term.Type.setOf(org.orbitcheck.term.Type.NUMBER)));
    }
}

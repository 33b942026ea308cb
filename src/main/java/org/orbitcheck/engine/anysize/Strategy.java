package org.orbitcheck.engine.anysize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Evidence on a concrete space: evaluation, but for permutations that are known to exist, which are given. */
final class Strategy {
    private final Points points;
    private final Map<Term, List<Permutation>> known;

    /** The permutations that make these existential statements true. */
    Strategy(Points points, Map<Term, List<Permutation>> known) {
        this.points = points;
        this.known = Map.copyOf(known);
    }

    Evidence fails(Term term) {
        Term bare = bare(term);
        if (bare instanceof Term.Operation o && mentions(o)) {
            if (o.operator() == Operator.IMPLIES) {
                return new Evidence.Parts(List.of(new Evidence.Opposite(holds(o.argument(0))), fails(o.argument(1))));
            }
            if (o.operator() == Operator.OR) {
                return new Evidence.Parts(o.arguments().stream().map(this::fails).toList());
            }
            if (o.operator() == Operator.NOT) {
                return new Evidence.Opposite(holds(o.argument(0)));
            }
        }
        return new Evidence.Evaluation();
    }

    Evidence holds(Term term) {
        Term bare = bare(term);
        if (known.containsKey(bare)) {
            return new Evidence.Instance(witness(bare), new Evidence.Evaluation());
        }
        if (bare instanceof Term.Operation o && mentions(o)) {
            if (o.operator() == Operator.AND) {
                return new Evidence.Parts(o.arguments().stream().map(this::holds).toList());
            }
            if (o.operator() == Operator.NOT) {
                return new Evidence.Opposite(fails(o.argument(0)));
            }
        }
        if (bare instanceof Term.Quantified q && q.domain() instanceof Term.Elements e && e.space() instanceof ParameterSpace.Open
                && q.quantifier() == Term.Quantifier.FORALL && known.containsKey(bare(q.body()))) {
            return new Evidence.Each(Collections.nCopies(points.size(), holds(q.body())));
        }
        return new Evidence.Evaluation();
    }

    private Value witness(Term exists) {
        List<Value> all = new ArrayList<>();
        known.get(exists).forEach(p -> all.add(new Value.Permutation(points, p)));
        if (!(exists instanceof Term.FamilyQuantified family)) {
            return all.get(0);
        }
        while (all.size() < family.size()) {
            all.add(all.get(0));
        }
        return new Value.Family(all);
    }

    private static Term bare(Term term) {
        Term bare = Terms.meaning(term);
        return bare instanceof Term.Let let ? bare(Substitution.of(let.body(), let.variable(), let.value())) : bare;
    }

    private boolean mentions(Term term) {
        boolean[] found = new boolean[1];
        new Rewriter() {
            @Override
            public Term quantified(Term.Quantified q) {
                found[0] |= known.containsKey(q);
                return super.quantified(q);
            }

            @Override
            public Term family(Term.FamilyQuantified family) {
                found[0] |= known.containsKey(family);
                return super.family(family);
            }
        }.apply(term);
        return found[0];
    }
}

package org.orbitcheck.engine.smt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.obligation.Instantiation;
import org.orbitcheck.obligation.Obligation;
import org.orbitcheck.obligation.Unsupported;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Decides a quantifier over vectors or functions with the solver. Families of permutations that must exist at every
 * such value are not all written down: the solver looks for a value at which none of the families known so far will do,
 * a family for that value is found by search, and so on until there is no such value, or no family for one.
 */
final class Query {
    private static final int FEW_FAMILIES = 40;
    private static final int MOST_ROUNDS = 400;

    private final Decision decision;

    Query(Decision decision) {
        this.decision = decision;
    }

    Attempt decide(Term.Quantified term) {
        boolean universal = term.quantifier() == Term.Quantifier.FORALL;
        Map<Integer, List<Value>> families = new LinkedHashMap<>();
        for (Term.FamilyQuantified family : Infinite.families(term)) {
            boolean lazy = (family.quantifier() == Term.Quantifier.EXISTS) == universal && decision.isLarge(family, FEW_FAMILIES);
            if (lazy) {
                families.put(family.variable().id(), new ArrayList<>());
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Instantiation> instantiations = new ArrayList<>();
            families.forEach((id, values) -> instantiations.add(new Instantiation(id, values)));
            Obligation obligation = Obligation.of(term, universal, instantiations, decision.budget()::check);
            Answer answer = decision.z3().solve(obligation);
            if (answer instanceof Answer.NoModel) {
                return Decision.verdict(universal, unsatisfiable(obligation, instantiations));
            }
            if (answer instanceof Answer.Undecided undecided) {
                return new Attempt.Unknown("the solver gave up: " + undecided.reason());
            }
            Evaluating evaluating = new Evaluating(decision.ground(), decision.budget());
            Optional<Attempt> counter = instance(term, obligation, (Answer.Model) answer, evaluating);
            if (counter.isPresent()) {
                return counter.get();
            }
            if (!learn(families, evaluating)) {
                return new Attempt.Unknown(unconfirmed(term, obligation, (Answer.Model) answer, evaluating));
            }
        }
        return new Attempt.Unknown("too many families of permutations");
    }

    /** Evidence by an obligation without models, on the solver's word. */
    static Evidence unsatisfiable(Obligation obligation, List<Instantiation> instantiations) {
        return new Evidence.Unsatisfiable(obligation.text(), instantiations,
                new Evidence.Refutation.Oracle("z3", Z3.version()));
    }

    /** Adds the families that made the formula true at the last value; false when there is nothing new. */
    private static boolean learn(Map<Integer, List<Value>> families, Evaluating evaluating) {
        boolean added = false;
        for (Map.Entry<Integer, Value> found : evaluating.found()) {
            List<Value> known = families.get(found.getKey());
            if (known != null && !known.contains(found.getValue())) {
                known.add(found.getValue());
                added = true;
            }
        }
        return added;
    }

    /** The opposite verdict by the first of the model's values that confirms it. */
    private Optional<Attempt> instance(Term.Quantified term, Obligation obligation, Answer.Model model,
            Evaluating evaluating) {
        boolean universal = term.quantifier() == Term.Quantifier.FORALL;
        for (List<Value> values : obligation.witnesses(model.assignment())) {
            Term rest = term;
            for (int i = 0; i < values.size(); i++) {
                rest = Decision.at(following(rest), values.get(i));
            }
            Optional<Evidence> evidence = confirmed(rest, universal, evaluating);
            if (evidence.isPresent()) {
                Evidence whole = evidence.get();
                for (int i = values.size() - 1; i >= 0; i--) {
                    whole = new Evidence.Instance(values.get(i), whole);
                }
                return Optional.of(Decision.verdict(!universal, whole));
            }
        }
        return Optional.empty();
    }

    private static String unconfirmed(Term.Quantified term, Obligation obligation, Answer.Model model,
            Evaluating evaluating) {
        List<Value> values = obligation.witnesses(model.assignment()).stream().findFirst().orElse(List.of());
        Term rest = term;
        StringJoiner at = new StringJoiner(", ");
        for (Value value : values) {
            Term.Quantified quantified = following(rest);
            at.add(quantified.variable().name() + " = " + value.text());
            rest = Decision.at(quantified, value);
        }
        boolean undefined = !values.isEmpty() && !Infinite.in(rest) && evaluating.holds(rest).isEmpty();
        return undefined ? "a value is not defined at " + at
                : "the solver found no proof, and its candidates are no counterexamples by exact evaluation";
    }

    private static Term.Quantified following(Term term) {
        Term bare = Terms.meaning(term);
        if (bare instanceof Term.Quantified quantified) {
            return quantified;
        }
        if (bare instanceof Term.Let let) {
            return following(Substitution.of(let.body(), let.variable(), let.value()));
        }
        throw new Unsupported("a quantifier inside a definition of values");
    }

    private Optional<Evidence> confirmed(Term rest, boolean universal, Evaluating evaluating) {
        if (Infinite.in(rest)) {
            Attempt attempt = decision.decide(rest);
            boolean confirms = universal ? attempt instanceof Attempt.Refuted : attempt instanceof Attempt.Proved;
            return confirms ? Optional.of(Decision.evidenceOf(attempt)) : Optional.empty();
        }
        Optional<Boolean> holds = evaluating.holds(rest);
        if (holds.isEmpty() || holds.get() == universal) {
            return Optional.empty();
        }
        Attempt attempt = decision.isPlain(rest) ? Decision.verdict(!universal, new Evidence.Evaluation())
                : decision.decide(rest);
        return attempt instanceof Attempt.Unknown ? Optional.empty() : Optional.of(Decision.evidenceOf(attempt));
    }
}

package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.pattern.Generalization;
import org.orbitcheck.result.Result;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * What becomes of a lemma that was proved for finitely many parameter spaces when its space is left open: it holds for
 * every one, or some space outside of the list refutes it. Cases that differ only in their group have one general form.
 */
public final class Lifting {
    private static final int MOST_FORMS = 12;
    private final List<Result.Outcome> outcomes;

    /** The outcomes of all cases, each proved. */
    Lifting(List<Result.Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** Decides a general form, with checked evidence; empty where that is not possible in the time there is. */
    interface Decider {
        Optional<Result.Outcome> decide(Claim.Case general);
    }

    /** What is known beyond the list; empty where that is nothing, or where the claim is not about a given space. */
    Optional<Result.Beyond> beyond(Decider decider) {
        Map<String, Claim.Case> undecided = new LinkedHashMap<>();
        boolean everySpace = true;
        for (Result.Outcome outcome : outcomes) {
            Optional<Claim.Case> form = general(outcome.decided());
            if (form.isEmpty()) {
                return Optional.empty();
            }
            if (!(outcome.evidence() instanceof Evidence.General)) {
                undecided.putIfAbsent(form.get().choice(), form.get());
            }
            everySpace &= outcome.decided().preconditions().isEmpty();
        }
        if (undecided.size() > MOST_FORMS) {
            return Optional.empty();
        }
        boolean all = true;
        for (Claim.Case form : undecided.values()) {
            Optional<Result.Outcome> decided = decider.decide(form);
            if (decided.isPresent() && !decided.get().proved()) {
                return Optional.of(new Result.Beyond.OnlyThere(decided.get()));
            }
            all &= decided.isPresent();
        }
        return all ? Optional.of(new Result.Beyond.Everywhere(!everySpace)) : Optional.empty();
    }

    /**
     * The general form of a case: its space is left open, and its preconditions become assumptions. Empty where it is not
     * about one given space.
     */
    public static Optional<Claim.Case> general(Claim.Case one) {
        return Generalization.of(one.formula()).filter(general -> Terms.meaning(one.formula()) instanceof Term.Quantified)
                .map(general -> form(one, general.space()));
    }

    private static Claim.Case form(Claim.Case one, ParameterSpace space) {
        ParameterSpace.Open open = new ParameterSpace.Open("Theta");
        List<Term> assumed = one.preconditions().stream().map(p -> SpaceReplacement.of(p.condition(), space, open)).toList();
        String name = "= " + space.group().name();
        List<String> choices = Stream.of(one.choice().split(", (?=\\w+ = )")).filter(c -> !c.endsWith(name)).toList();
        return new Claim.Case(String.join(", ", choices), assuming(assumed, SpaceReplacement.of(one.formula(), space, open)),
                Optional.empty(), List.of());
    }

    private static Term assuming(List<Term> assumptions, Term formula) {
        if (formula instanceof Term.Quantified q && q.domain() instanceof Term.Functions) {
            return new Term.Quantified(q.quantifier(), q.variable(), q.domain(), assuming(assumptions, q.body()));
        }
        List<Term> all = new ArrayList<>(assumptions);
        Term show = formula;
        if (formula instanceof Term.Operation implies && implies.operator() == Operator.IMPLIES) {
            all.add(implies.argument(0));
            show = implies.argument(1);
        }
        return all.isEmpty() ? show : Terms.implies(Terms.and(all), show);
    }
}

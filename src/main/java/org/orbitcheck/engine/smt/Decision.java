package org.orbitcheck.engine.smt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.obligation.GroundEvaluation;
import org.orbitcheck.obligation.Obligation;
import org.orbitcheck.obligation.Unsupported;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Follows the connectives and finite quantifiers of a closed formula down to quantifiers over infinitely many values,
 * which become queries of the solver, and to formulas without them, which are evaluated.
 */
final class Decision implements AutoCloseable {
    private static final int FEW_FAMILIES = 2_000;

    private final Budget budget;
    private final GroundEvaluation ground;
    private Optional<Z3> z3 = Optional.empty();

    Decision(Budget budget) {
        this.budget = budget;
        this.ground = new GroundEvaluation(budget::check);
    }

    @Override
    public void close() {
        z3.ifPresent(Z3::close);
    }

    Z3 z3() {
        if (z3.isEmpty()) {
            z3 = Optional.of(new Z3(budget));
        }
        return z3.get();
    }

    Budget budget() {
        return budget;
    }

    GroundEvaluation ground() {
        return ground;
    }

    /** Decides a closed formula; what is not supported is unknown. */
    Attempt decide(Term formula) {
        budget.check();
        try {
            return attempt(formula);
        } catch (Unsupported | Undefined e) {
            return new Attempt.Unknown(e.getMessage());
        }
    }

    private Attempt attempt(Term formula) {
        Term bare = Terms.meaning(formula);
        if (bare instanceof Term.Let let) {
            return attempt(Substitution.of(let.body(), let.variable(), let.value()));
        }
        if (isPlain(bare)) {
            return evaluated(bare);
        }
        if (bare instanceof Term.Operation operation) {
            return connective(operation);
        }
        if (bare instanceof Term.Conditional conditional) {
            return conditional(conditional);
        }
        if (bare instanceof Term.Quantified quantified) {
            return Infinite.isDomain(quantified.domain()) ? new Query(this).decide(quantified) : finite(quantified);
        }
        if (bare instanceof Term.FamilyQuantified family && !Infinite.in(bare)) {
            return family.quantifier() == Term.Quantifier.EXISTS ? family(family) : evaluated(bare);
        }
        throw new Unsupported("a quantifier over infinitely many values under "
                + (bare instanceof Term.FamilyQuantified ? "one over families" : "an order property"));
    }

    /** Whether a formula is finite, and has few enough families to be evaluated one family after another. */
    boolean isPlain(Term formula) {
        return !Infinite.in(formula) && Infinite.families(formula).stream().noneMatch(f -> isLarge(f, FEW_FAMILIES));
    }

    /** Whether there are more than so many families to choose from. */
    boolean isLarge(Term.FamilyQuantified family, int few) {
        try {
            return Math.pow(ground.elements(family.domain(), Map.of()).size(), family.size()) > few;
        } catch (Unsupported | IllegalStateException dependent) {
            return false;
        }
    }

    /** A family that is found by search; that there is none is left to the solver to show. */
    private Attempt family(Term.FamilyQuantified term) {
        Optional<Value> found = new FamilySearch(ground, budget).find(term);
        if (found.isPresent()) {
            return new Attempt.Proved(new Evidence.Instance(found.get(), new Evidence.Evaluation()));
        }
        Obligation obligation = Obligation.of(term, false, List.of(), budget::check);
        if (z3().solve(obligation) instanceof Answer.NoModel) {
            return new Attempt.Refuted(Query.unsatisfiable(obligation, List.of()));
        }
        return new Attempt.Unknown("search finds no family, which the solver does not confirm");
    }

    /** Evaluates a formula without infinite quantifiers. */
    Attempt evaluated(Term formula) {
        Optional<Boolean> holds = new Evaluating(ground, budget).holds(formula);
        if (holds.isEmpty()) {
            return new Attempt.Unknown("a value that is not defined");
        }
        return verdict(holds.get(), new Evidence.Evaluation());
    }

    static Attempt verdict(boolean holds, Evidence evidence) {
        return holds ? new Attempt.Proved(evidence) : new Attempt.Refuted(evidence);
    }

    private Attempt conditional(Term.Conditional term) {
        Attempt condition = decide(term.condition());
        if (condition instanceof Attempt.Unknown) {
            return condition;
        }
        throw new Unsupported("a conditional between claims over infinitely many values");
    }

    private Attempt connective(Term.Operation term) {
        switch (term.operator()) {
            case NOT:
                return opposite(decide(term.argument(0)));
            case AND:
                return parts(term.arguments().stream().map(this::later).toList(), false);
            case OR:
                return parts(term.arguments().stream().map(this::later).toList(), true);
            case IMPLIES:
                return parts(List.of(() -> opposite(decide(term.argument(0))), later(term.argument(1))), true);
            default:
                throw new Unsupported("the operator " + term.operator() + " between claims over infinitely many values");
        }
    }

    private Supplier<Attempt> later(Term term) {
        return () -> decide(term);
    }

    private static Attempt opposite(Attempt attempt) {
        if (attempt instanceof Attempt.Proved proved) {
            return new Attempt.Refuted(new Evidence.Opposite(proved.evidence()));
        }
        return attempt instanceof Attempt.Refuted refuted
                ? new Attempt.Proved(new Evidence.Opposite(refuted.evidence())) : attempt;
    }

    /** OR where {@code any}: one part that holds will do. AND: one part that fails. */
    private static Attempt parts(List<Supplier<Attempt>> parts, boolean any) {
        List<Evidence> all = new ArrayList<>();
        Optional<Attempt> unknown = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            Attempt attempt = parts.get(i).get();
            Evidence evidence = evidenceOf(attempt);
            if (attempt instanceof Attempt.Unknown) {
                unknown = unknown.isPresent() ? unknown : Optional.of(attempt);
            } else if (attempt instanceof Attempt.Proved == any) {
                return verdict(any, new Evidence.Part(i, evidence));
            } else {
                all.add(evidence);
            }
        }
        return unknown.orElseGet(() -> verdict(!any, new Evidence.Parts(all)));
    }

    static Evidence evidenceOf(Attempt attempt) {
        return attempt instanceof Attempt.Proved proved ? proved.evidence()
                : attempt instanceof Attempt.Refuted refuted ? refuted.evidence() : new Evidence.Evaluation();
    }

    /** The body at a value. */
    static Term at(Term.Quantified term, Value value) {
        return Substitution.of(term.body(), term.variable(), new Term.Constant(value, term.variable().type()));
    }

    /**
     * A finite quantifier over a body with infinite ones. Where one value decides it, values are tried from the plainest
     * on, and a counterexample that failed one value is tried on the next before the solver is asked.
     */
    private Attempt finite(Term.Quantified term) {
        boolean any = term.quantifier() == Term.Quantifier.EXISTS;
        List<Value> domain = ground.elements(term.domain(), Map.of());
        Set<Value> pool = new LinkedHashSet<>();
        Evidence[] found = new Evidence[domain.size()];
        Optional<Attempt> unknown = Optional.empty();
        for (int place : Plainness.order(domain)) {
            budget.check();
            Attempt attempt = withPool(at(term, domain.get(place)), any, pool);
            if (attempt instanceof Attempt.Unknown) {
                unknown = unknown.isPresent() ? unknown : Optional.of(attempt);
            } else if (attempt instanceof Attempt.Proved == any) {
                return verdict(any, new Evidence.Instance(domain.get(place), evidenceOf(attempt)));
            } else {
                found[place] = evidenceOf(attempt);
            }
        }
        return unknown.orElseGet(() -> verdict(!any, new Evidence.Each(List.of(found))));
    }

    /** Decides the body; the pool has values of its outermost infinite quantifier that decided earlier bodies. */
    private Attempt withPool(Term body, boolean any, Set<Value> pool) {
        Term bare = Terms.meaning(body);
        boolean suits = bare instanceof Term.Quantified q && Infinite.isDomain(q.domain())
                && q.quantifier() == (any ? Term.Quantifier.FORALL : Term.Quantifier.EXISTS)
                && !Infinite.in(q.body());
        if (!suits) {
            return decide(body);
        }
        Term.Quantified quantified = (Term.Quantified) bare;
        for (Value value : pool) {
            Attempt attempt = evaluatedQuietly(at(quantified, value));
            if (attempt instanceof Attempt.Refuted && any || attempt instanceof Attempt.Proved && !any) {
                return verdict(!any, new Evidence.Instance(value, evidenceOf(attempt)));
            }
        }
        Attempt attempt = decide(body);
        if (!(attempt instanceof Attempt.Unknown) && evidenceOf(attempt) instanceof Evidence.Instance instance) {
            pool.add(instance.value());
        }
        return attempt;
    }

    private Attempt evaluatedQuietly(Term formula) {
        try {
            return evaluated(formula);
        } catch (Unsupported unsupported) {
            return new Attempt.Unknown(unsupported.getMessage());
        }
    }
}

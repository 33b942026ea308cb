package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Decides a formula and writes down why, along its leading quantifiers and connectives: counterexamples and witnesses as
 * instances, and evaluation where the checker can evaluate as well.
 */
final class Prover {
    /** Evaluation by plain loops of more steps than this is broken up for the checker. */
    private static final double CHEAP = 300_000;
    /** Evidence with more parts than this is not written down. */
    private static final int MOST_PARTS = 100_000;
    private final Compiler compiler;
    private final Context context;
    private final Frame frame;
    private final PlainCost plainCost;
    private final Map<Term, Double> costs = new IdentityHashMap<>();
    private final Map<Term, Code.Truth> codes = new IdentityHashMap<>();
    private final Map<Term, FamilySearch> searches = new IdentityHashMap<>();
    private final Map<Term, LoopVariable> loops = new IdentityHashMap<>();
    private final Map<Term, Optional<LargeLoop>> larges = new IdentityHashMap<>();
    private final Map<Term, Binder> binders = new IdentityHashMap<>();

    Prover(Compiler compiler) {
        this.compiler = compiler;
        this.context = compiler.context;
        this.frame = compiler.frame();
        this.plainCost = new PlainCost(context);
    }

    private boolean holds(Term term) {
        return codes.computeIfAbsent(term, compiler::truth).at(frame);
    }

    /** Whether the checker can well evaluate the term. */
    private boolean isCheap(Term term) {
        return costs.computeIfAbsent(term, plainCost::of) <= CHEAP;
    }

    Outcome decide(Term term) {
        context.budget.check();
        Term bare = Terms.meaning(term);
        if (bare instanceof Term.Let let) {
            binders.computeIfAbsent(let, l -> Binder.of(compiler, let)).bind(frame);
            return decide(let.body());
        }
        if (bare instanceof Term.Operation operation) {
            return connective(operation);
        }
        if (bare instanceof Term.Quantified quantified) {
            return quantified(quantified);
        }
        if (bare instanceof Term.FamilyQuantified family) {
            return family(family);
        }
        return new Outcome(holds(bare), new Evidence.Evaluation());
    }

    private Outcome connective(Term.Operation term) {
        switch (term.operator()) {
            case NOT:
                return opposite(term.argument(0));
            case AND:
                return junction(term.arguments().stream().map(this::later).toList(), false);
            case OR:
                return junction(term.arguments().stream().map(this::later).toList(), true);
            case IMPLIES:
                return junction(List.of(() -> opposite(term.argument(0)), later(term.argument(1))), true);
            default:
                return new Outcome(holds(term), new Evidence.Evaluation());
        }
    }

    private Supplier<Outcome> later(Term term) {
        return () -> decide(term);
    }

    private Outcome opposite(Term term) {
        Outcome outcome = decide(term);
        return new Outcome(!outcome.holds(), new Evidence.Opposite(outcome.evidence()));
    }

    /** OR ({@code decisive} true) or AND: one part decides it, or all together do. */
    private Outcome junction(List<Supplier<Outcome>> parts, boolean decisive) {
        List<Evidence> evidence = new ArrayList<>();
        Optional<RuntimeException> obstacle = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            try {
                Outcome outcome = parts.get(i).get();
                if (outcome.holds() == decisive) {
                    return new Outcome(decisive, new Evidence.Part(i, outcome.evidence()));
                }
                evidence.add(outcome.evidence());
            } catch (OutOfReach unknown) {
                obstacle = Optional.of(obstacle.orElse(unknown));
            }
        }
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
        return new Outcome(!decisive, new Evidence.Parts(evidence));
    }

    private Outcome quantified(Term.Quantified term) {
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        Term domain = Terms.meaning(term.domain());
        if (domain instanceof Term.Functions functions) {
            return functions(term, functions, exists);
        }
        if (domain instanceof Term.GroupElements) {
            return group(term, exists);
        }
        Optional<LargeLoop> large = larges.computeIfAbsent(term, t -> LargeLoop.of(compiler, term)).filter(l -> l.applies(frame));
        if (large.isPresent()) {
            return large(term, large.get(), exists);
        }
        if (oneSpeaksForAll(term)) {
            return representatives(term, exists);
        }
        LoopVariable variable = loops.computeIfAbsent(term, t -> LoopVariable.of(compiler, term.variable(), term.domain()));
        for (int element : variable.elements(frame)) {
            variable.set(frame, element);
            if (holds(term.body()) == exists) {
                return new Outcome(exists, instance(term.body(), context.pool.value(element)));
            }
        }
        return new Outcome(!exists, isCheap(term) ? new Evidence.Evaluation() : each(term, variable));
    }

    private Outcome large(Term.Quantified term, LargeLoop loop, boolean exists) {
        List<Value> found = new ArrayList<>();
        boolean stopped = loop.visit(frame, (element, size) -> element.holds(0) == exists && found.add(element.value()));
        if (!stopped) {
            return new Outcome(!exists, new Evidence.Evaluation());
        }
        frame.ids[compiler.slot(term.variable())] = context.pool.intern(found.get(0));
        return new Outcome(exists, instance(term.body(), found.get(0)));
    }

    /** Whether the domain is one large orbit, and what is said is the same on all of it. */
    private boolean oneSpeaksForAll(Term.Quantified term) {
        return Terms.meaning(term.domain()) instanceof Term.Elements elements && elements.space() instanceof ParameterSpace.OrbitOf
                && context.large.mayBeLarge(elements.space(), false)
                && Inputs.seesOnlyOrbit(term.body(), term.variable(), elements.space());
    }

    private Outcome representatives(Term.Quantified term, boolean exists) {
        LoopVariable variable = loops.computeIfAbsent(term, t -> LoopVariable.of(compiler, term));
        int element = variable.elements(frame)[0];
        variable.set(frame, element);
        return holds(term.body()) == exists ? new Outcome(exists, instance(term.body(), context.pool.value(element)))
                : new Outcome(!exists, new Evidence.Evaluation());
    }

    private Evidence instance(Term body, Value value) {
        return new Evidence.Instance(value, decide(body).evidence());
    }

    private Evidence each(Term.Quantified term, LoopVariable variable) {
        int[] elements = variable.elements(frame);
        if (elements.length > MOST_PARTS) {
            return new Evidence.Evaluation();
        }
        List<Evidence> parts = new ArrayList<>(elements.length);
        for (int element : elements) {
            variable.set(frame, element);
            parts.add(decide(term.body()).evidence());
        }
        boolean plain = parts.stream().allMatch(Evidence.Evaluation.class::isInstance);
        return plain ? new Evidence.Evaluation() : new Evidence.Each(parts);
    }

    /** A quantifier over a group: the search for one that decides it looks at few elements only. */
    private Outcome group(Term.Quantified term, boolean exists) {
        FamilySearch search = searches.computeIfAbsent(term, t -> FamilySearch.of(compiler, term));
        Optional<int[][]> found = search.find(frame);
        if (found.isEmpty()) {
            LoopVariable variable = loops.computeIfAbsent(term,
                    t -> LoopVariable.of(compiler, term.variable(), term.domain()));
            return new Outcome(!exists, isCheap(term) ? new Evidence.Evaluation() : each(term, variable));
        }
        int element = found.get()[0][0];
        frame.ids[compiler.slot(term.variable())] = element;
        return new Outcome(exists, instance(term.body(), context.pool.value(element)));
    }

    private Outcome functions(Term.Quantified term, Term.Functions functions, boolean exists) {
        FunctionLayout layout = compiler.bindFunctions(term.variable(), functions);
        int slot = compiler.slot(term.variable());
        if (holds(term) != exists) {
            return new Outcome(!exists, new Evidence.Evaluation());
        }
        Code.Truth body = codes.computeIfAbsent(term.body(), compiler::truth);
        Evidence[] found = new Evidence[1];
        layout.forEach(context.ticker, function -> {
            frame.functions[slot] = function;
            if (body.at(frame) == exists) {
                found[0] = instance(term.body(), layout.table(function));
                return true;
            }
            return false;
        });
        return new Outcome(exists, found[0]);
    }

    private Outcome family(Term.FamilyQuantified term) {
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        FamilySearch search = searches.computeIfAbsent(term, t -> FamilySearch.of(compiler, term));
        Optional<int[][]> found = search.find(frame);
        if (found.isEmpty()) {
            return new Outcome(!exists, new Evidence.Evaluation());
        }
        Evidence evidence = new Evidence.Evaluation();
        for (int k = found.get().length - 1; k >= 0; k--) {
            evidence = new Evidence.Instance(context.pool.value(context.pool.id(Kind.FAMILY, 0, found.get()[k])), evidence);
        }
        return new Outcome(exists, evidence);
    }
}

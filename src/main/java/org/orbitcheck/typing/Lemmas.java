package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.syntax.Declaration.Clause;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Lemmas: one closed formula for each finite choice. */
final class Lemmas {
    private static final int MOST_CASES = 10_000;
    private final Elaborator elaborator;
    private final Map<ParameterSpace, String> firstSpaces = new HashMap<>();

    Lemmas(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /** What the clauses up to some place have given. */
    private record State(Scope scope, List<String> choices, List<Term.Quantified> functions, List<Term> assumptions,
            List<Term> conclusions, List<Claim.Precondition> preconditions) {
        State with(Scope other) {
            return new State(other, choices, functions, assumptions, conclusions, preconditions);
        }

        State choose(String choice) {
            List<String> more = new ArrayList<>(choices);
            more.add(choice);
            return new State(scope, more, functions, assumptions, conclusions, preconditions);
        }

        State assume(Term term) {
            List<Term> more = new ArrayList<>(assumptions);
            more.add(term);
            return new State(scope, choices, functions, more, conclusions, preconditions);
        }

        State show(Term term) {
            List<Term> more = new ArrayList<>(conclusions);
            more.add(term);
            return new State(scope, choices, functions, assumptions, more, preconditions);
        }

        State function(Term.Quantified function) {
            List<Term.Quantified> more = new ArrayList<>(functions);
            more.add(function);
            return new State(scope, choices, more, assumptions, conclusions, preconditions);
        }

        /** Each case has the preconditions of all its clauses, also of those before a choice. */
        State require(List<Claim.Precondition> met) {
            List<Claim.Precondition> more = new ArrayList<>(preconditions);
            more.addAll(met);
            return new State(scope, choices, functions, assumptions, conclusions, more);
        }
    }

    Claim lemma(Declaration.Lemma lemma, Scope scope, Claim.Expectation expected) {
        if (lemma.clauses().stream().noneMatch(c -> c instanceof Clause.Show)) {
            throw Mistake.at(lemma.name().span(), "a lemma needs something to show");
        }
        List<Claim.Case> cases = new ArrayList<>();
        elaborator.takePreconditions();
        clauses(lemma, 0, new State(scope, List.of(), List.of(), List.of(), List.of(), List.of()), cases, new Mistakes());
        String text = lemma.span().text().replaceFirst("(?s)\\s+(expect|cite)\\s.*$", "");
        String choices = cases.size() == 1 ? "" : cases.size() + " cases: " + cases.get(0).choice() + " … "
                + cases.get(cases.size() - 1).choice() + "; ";
        return new Claim(lemma.name().name(), Claim.Kind.LEMMA, lemma.name().span(), text, cases, expected,
                lemma.ending().cite(), choices + Scopes.of(cases.get(0).formula(), cases.size() == 1 ? Map.of() : firstSpaces));
    }

    private void clauses(Declaration.Lemma lemma, int place, State before, List<Claim.Case> cases, Mistakes mistakes) {
        State state = before.require(elaborator.takePreconditions());
        if (place == lemma.clauses().size()) {
            mistakes.report();
            if (cases.size() == MOST_CASES) {
                throw Mistake.at(lemma.name().span(), "more than " + MOST_CASES + " cases");
            }
            cases.add(finished(state));
            return;
        }
        Clause clause = lemma.clauses().get(place);
        if (clause instanceof Clause.Choice choice) {
            for (Meaning value : mistakes.in(() -> values(choice, state.scope())).orElse(List.of(new Meaning.Broken()))) {
                State chosen = state.with(state.scope().with(choice.name().name(), value)).choose(choice.name().name() + " = " + shown(value));
                clauses(lemma, place + 1, chosen, cases, mistakes);
            }
            return;
        }
        clauses(lemma, place + 1, mistakes.in(() -> clause(clause, state)).orElseGet(() -> broken(clause, state)), cases, mistakes);
    }

    /** The names of a clause that has a mistake are broken. */
    private static State broken(Clause clause, State state) {
        List<Expr.Name> names = clause instanceof Clause.Params params ? List.of(params.name())
                : clause instanceof Clause.Functions functions ? functions.names() : List.of();
        Scope scope = state.scope();
        for (Expr.Name name : names) {
            scope = scope.with(name.name(), new Meaning.Broken());
        }
        return state.with(scope);
    }

    private static String shown(Meaning value) {
        return value instanceof Meaning.OfGroup group ? group.group().name()
                : value instanceof Meaning.OfTerm term && term.term() instanceof Term.Constant c ? c.value().text() : value.description();
    }

    private List<Meaning> values(Clause.Choice choice, Scope scope) {
        List<Meaning> values = found(choice, scope);
        if (values.isEmpty()) {
            throw Mistake.at(choice.values().span(), "there is nothing to choose from");
        }
        return values;
    }

    private List<Meaning> found(Clause.Choice choice, Scope scope) {
        if (elaborator.groups.isList(choice.values(), scope)) {
            return elaborator.groups.list(choice.values(), scope).stream().map(g -> (Meaning) Groups.meaning(g)).toList();
        }
        Term term = elaborator.expressions.infer(choice.values(), scope);
        Value value = elaborator.expressions.constant(term, choice.values().span());
        if (!(value instanceof Value.SetOf set)) {
            throw Mistake.at(choice.values().span(), "expected a finite set of choices");
        }
        Type element = ((Type.SetOf) term.type()).element();
        return set.elements().stream().map(v -> (Meaning) new Meaning.OfTerm(new Term.Constant(v, element))).toList();
    }

    private State clause(Clause clause, State state) {
        Scope scope = state.scope();
        if (clause instanceof Clause.Params params) {
            ParameterSpace space = params.space().map(s -> elaborator.spaces.space(s, scope))
                    .orElseGet(() -> new ParameterSpace.Open(params.name().name()));
            firstSpaces.putIfAbsent(space, params.name().name());
            Scope inner = scope.with(params.name().name(), new Meaning.OfSpace(space));
            boolean open = params.space().isEmpty() ? scope.bound("G").isEmpty() : scope.find("G").isEmpty();
            return state.with(open ? inner.with("G", new Meaning.OfGroup(space.group(), space)) : inner);
        }
        if (clause instanceof Clause.Labels labels) {
            Scope inner = scope;
            for (Expr.Name name : labels.names()) {
                inner = inner.with(name.name(), new Meaning.OfTerm(new Term.Constant(new Value.Label(name.name()), Type.LABEL)));
            }
            return state.with(inner);
        }
        if (clause instanceof Clause.Functions functions) {
            return functions(functions, state);
        }
        if (clause instanceof Clause.Assume assume) {
            return state.assume(elaborator.expressions.truth(assume.assumption(), scope));
        }
        return state.show(elaborator.expressions.truth(((Clause.Show) clause).conclusion(), scope));
    }

    private State functions(Clause.Functions clause, State state) {
        Scope scope = state.scope();
        ParameterSpace space = elaborator.spaces.space(clause.space(), scope);
        if (!space.isFinite()) {
            throw Mistake.at(clause.space().span(), "a lemma about all functions needs a finite parameter space, or one that is left open");
        }
        Optional<List<String>> labels = clause.labels().map(names -> names.stream().map(n -> labelName(n, scope)).toList());
        Term.Functions set = new Term.Functions(labels, space, codomain(clause.codomain(), scope));
        State next = state;
        Set<String> seen = new HashSet<>();
        for (Expr.Name name : clause.names()) {
            if (!seen.add(name.name())) {
                throw Mistake.at(name.span(), "the function '" + name.name() + "' stands here twice");
            }
            Term.Variable variable = elaborator.fresh(name.name(), new Type.Function(labels.isPresent(), space.elementType()));
            Meaning meaning = labels.isPresent()
                    ? new Meaning.OfRule(name.name(), space, labels, (l, t) -> new Term.Application(variable, Optional.of(l), t))
                    : new Meaning.OfFunction(name.name(), space, t -> new Term.Application(variable, Optional.empty(), t));
            next = next.with(next.scope().with(name.name(), meaning))
                    .function(new Term.Quantified(Term.Quantifier.FORALL, variable, set, Terms.TRUE));
        }
        return next;
    }

    private static String labelName(Expr.Name name, Scope scope) {
        if (scope.find(name.name()).orElse(null) instanceof Meaning.OfTerm term && term.term() instanceof Term.Constant c
                && c.value() instanceof Value.Label label) {
            return label.name();
        }
        throw Mistake.at(name.span(), "'" + name.name() + "' is not an outcome label", Optional.of("write: for outcomes " + name.name()));
    }

    private Term.Codomain codomain(Expr expr, Scope scope) {
        if (expr instanceof Expr.Name name && name.name().equals("Real")) {
            return new Term.Codomain.Reals();
        }
        if (expr instanceof Expr.Name name && name.name().equals("NonNeg")) {
            return new Term.Codomain.NonNegative();
        }
        Term set = elaborator.expressions.check(expr, scope, Type.setOf(Type.NUMBER));
        List<ExactReal> values = ((Value.SetOf) elaborator.expressions.constant(set, expr.span())).elements().stream()
                .map(v -> ((Value.Number) v).value()).toList();
        if (values.isEmpty()) {
            throw Mistake.at(expr.span(), "a function needs at least one value");
        }
        return new Term.Codomain.Finite(values);
    }

    private Claim.Case finished(State state) {
        List<Claim.Precondition> preconditions = new ArrayList<>(state.preconditions());
        List<Term> assumptions = new ArrayList<>(state.assumptions());
        preconditions.stream().map(Claim.Precondition::condition).filter(Lemmas::isOpen).filter(c -> !assumptions.contains(c)).forEach(assumptions::add);
        preconditions.removeIf(p -> isOpen(p.condition()));
        return finished(state, assumptions, preconditions);
    }

    /** Whether it is about a parameter space that is left open: then the lemma is about those spaces where it holds. */
    private static boolean isOpen(Term condition) {
        boolean[] found = new boolean[1];
        new Rewriter() {
            @Override
            public Term elements(Term.Elements term) {
                found[0] |= term.space() instanceof ParameterSpace.Open;
                return term;
            }
        }.apply(condition);
        return found[0];
    }

    private static Claim.Case finished(State state, List<Term> assumptions, List<Claim.Precondition> preconditions) {
        Term show = conjunction(state.conclusions());
        Term body = assumptions.isEmpty() ? show : Terms.implies(conjunction(assumptions), show);
        Supplier<Term> assumed = () -> quantified(Term.Quantifier.EXISTS, state.functions(), conjunction(assumptions));
        return new Claim.Case(String.join(", ", state.choices()), quantified(Term.Quantifier.FORALL, state.functions(), body),
                assumptions.isEmpty() ? Optional.empty() : Optional.of(assumed.get()), preconditions);
    }

    private static Term conjunction(List<Term> parts) {
        return parts.size() == 1 ? parts.get(0) : new Term.Operation(Operator.AND, parts, Type.TRUTH);
    }

    private static Term quantified(Term.Quantifier quantifier, List<Term.Quantified> functions, Term body) {
        Term formula = body;
        for (int i = functions.size() - 1; i >= 0; i--) {
            Term.Quantified f = functions.get(i);
            formula = new Term.Quantified(quantifier, f.variable(), f.domain(), formula);
        }
        return formula;
    }
}

package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;

/**
 * On what a term really depends: a formula that mentions t only in orbit(t) is a function of the orbit, one that
 * mentions p and t only in p*t a function of that parameter. {@code body} has a fresh variable for each such subterm,
 * and {@code sources} says what each of its free variables stands for.
 */
record Inputs(Map<Term.Variable, Term> sources, Term body) {

    static Inputs of(Term term, VariableSource fresh) {
        Set<Term.Variable> free = FreeVariables.of(term);
        Set<Term> candidates = candidates(term, free);
        while (true) {
            Abstraction abstraction = new Abstraction(candidates, fresh);
            Term body = abstraction.apply(term);
            Set<Term.Variable> left = FreeVariables.of(body);
            Set<Term> kept = candidates.stream()
                    .filter(c -> FreeVariables.of(c).stream().noneMatch(left::contains)).collect(Collectors.toSet());
            if (kept.size() == candidates.size()) {
                Map<Term.Variable, Term> sources = new LinkedHashMap<>();
                left.forEach(v -> sources.put(v, abstraction.meaning.getOrDefault(v, v)));
                return new Inputs(sources, body);
            }
            candidates = kept;
        }
    }

    /** Whether a formula mentions a variable, but only in its orbit inside this space. */
    static boolean seesOnlyOrbit(Term formula, Term.Variable variable, ParameterSpace space) {
        Term.Orbit orbit = new Term.Orbit(space, variable);
        Term without = new Abstraction(Set.of(orbit), new VariableSource()).apply(formula);
        return FreeVariables.occursIn(formula, variable) && !FreeVariables.occursIn(without, variable);
    }

    private static Set<Term> candidates(Term term, Set<Term.Variable> free) {
        Search search = new Search();
        search.apply(term);
        Set<Term> candidates = new HashSet<>();
        for (Term found : search.found) {
            if (free.containsAll(FreeVariables.of(found)) && !FreeVariables.of(found).isEmpty()) {
                candidates.add(found);
            }
        }
        return candidates;
    }

    private static boolean isCandidate(Term term) {
        return term instanceof Term.Orbit orbit && orbit.parameter() instanceof Term.Variable
                || term instanceof Term.Operation operation && operation.operator() == Operator.ACT;
    }

    /** The outermost candidates. */
    private static final class Search extends Rewriter {
        private final List<Term> found = new ArrayList<>();

        @Override
        public Term orbit(Term.Orbit term) {
            found.add(term);
            return isCandidate(term) ? term : super.orbit(term);
        }

        @Override
        public Term operation(Term.Operation term) {
            if (isCandidate(term)) {
                found.add(term);
            }
            return super.operation(term);
        }
    }

    private static final class Abstraction extends Rewriter {
        private final Set<Term> candidates;
        private final VariableSource fresh;
        private final Map<Term, Term.Variable> chosen = new HashMap<>();
        private final Map<Term.Variable, Term> meaning = new HashMap<>();

        Abstraction(Set<Term> candidates, VariableSource fresh) {
            this.candidates = candidates;
            this.fresh = fresh;
        }

        private Term replaced(Term term) {
            return chosen.computeIfAbsent(term, t -> {
                Term.Variable variable = fresh.next(t.type());
                meaning.put(variable, t);
                return variable;
            });
        }

        @Override
        public Term orbit(Term.Orbit term) {
            return candidates.contains(term) ? replaced(term) : super.orbit(term);
        }

        @Override
        public Term operation(Term.Operation term) {
            return term.operator() == Operator.ACT && candidates.contains(term) ? replaced(term) : super.operation(term);
        }
    }
}

package org.orbitcheck.engine.smt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.obligation.GroundEvaluation;
import org.orbitcheck.obligation.Unsupported;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Searches for p[1..n] with a condition U(p[i]) for every i and a condition B(p[i], p[j]) for all i != j: a clique of n
 * vertices in the graph of the pairs with B both ways, among the values with U. A value with B(p, p) may stand n times.
 * Of values that are compatible with the same values, and not with each other, one is enough.
 */
final class FamilySearch {
    private static final int MOST_EXPANDED = 5_000;

    private final GroundEvaluation ground;
    private final Budget budget;

    FamilySearch(GroundEvaluation ground, Budget budget) {
        this.ground = ground;
        this.budget = budget;
    }

    /** A condition on p[i], or on p[i] and p[j], for all indices. */
    private record Condition(Term.Variable first, Optional<Term.Variable> second, Term body) {
    }

    /**
     * A family for which the body of the quantifier holds.
     *
     * @throws Unsupported when the body is not of that form, or undefined
     */
    Optional<Value> find(Term.FamilyQuantified term) {
        List<Value> domain = ground.elements(term.domain(), Map.of());
        List<Condition> conditions = new ArrayList<>();
        if (term.size() == 0 || !uniform(term, term.body(), conditions)) {
            return expanded(term, domain);
        }
        List<Value> candidates = new ArrayList<>();
        for (int place : Plainness.order(domain)) {
            budget.check();
            Value value = domain.get(place);
            if (conditions.stream().allMatch(c -> holds(term, c, value, value, true))) {
                candidates.add(value);
                if (term.size() == 1 || compatible(term, conditions, value, value)) {
                    return Optional.of(new Value.Family(Collections.nCopies(term.size(), value)));
                }
            }
        }
        return clique(term, conditions, candidates);
    }

    private boolean holds(Term.FamilyQuantified term, Condition condition, Value a, Value b, boolean same) {
        List<Value> members = new ArrayList<>(Collections.nCopies(Math.max(2, term.size()), b));
        members.set(0, a);
        Map<Term.Variable, Value> at = new LinkedHashMap<>();
        at.put(term.variable(), new Value.Family(members));
        at.put(condition.first, Value.of(1));
        condition.second.ifPresent(j -> at.put(j, Value.of(same ? 1 : 2)));
        return ground.holds(condition.body, at)
                .orElseThrow(() -> new Unsupported("a condition on a family that is not defined"));
    }

    private boolean compatible(Term.FamilyQuantified term, List<Condition> conditions, Value a, Value b) {
        return conditions.stream().filter(c -> c.second.isPresent())
                .allMatch(c -> holds(term, c, a, b, false) && holds(term, c, b, a, false));
    }

    /** Takes the body apart into conditions; false when it has another form. */
    private boolean uniform(Term.FamilyQuantified term, Term body, List<Condition> to) {
        Term bare = Terms.meaning(body);
        if (bare instanceof Term.Let let) {
            return uniform(term, Substitution.of(let.body(), let.variable(), let.value()), to);
        }
        if (bare instanceof Term.Operation and && and.operator() == Operator.AND) {
            return and.arguments().stream().allMatch(part -> uniform(term, part, to));
        }
        if (!(bare instanceof Term.Quantified first) || !isIndex(term, first)) {
            return false;
        }
        Term inner = Terms.meaning(first.body());
        if (inner instanceof Term.Quantified second && isIndex(term, second)) {
            to.add(new Condition(first.variable(), Optional.of(second.variable()), second.body()));
            return seesOnlyMembers(term, second.body(), Set.of(first.variable().id(), second.variable().id()));
        }
        to.add(new Condition(first.variable(), Optional.empty(), first.body()));
        return seesOnlyMembers(term, first.body(), Set.of(first.variable().id()));
    }

    private boolean isIndex(Term.FamilyQuantified term, Term.Quantified quantified) {
        if (quantified.quantifier() != Term.Quantifier.FORALL || !FreeVariables.of(quantified.domain()).isEmpty()
                || Infinite.isDomain(quantified.domain())) {
            return false;
        }
        List<Value> domain = ground.elements(quantified.domain(), Map.of());
        List<Value> places = new ArrayList<>();
        for (int i = 1; i <= term.size(); i++) {
            places.add(Value.of(i));
        }
        return domain.equals(places);
    }

    /** The family stands only in p[i] for these i, and the indices only there and in comparisons with each other. */
    private static boolean seesOnlyMembers(Term.FamilyQuantified term, Term body, Set<Integer> indices) {
        Set<Integer> family = Set.of(term.variable().id());
        Term without = new Rewriter() {
            @Override
            public Term operation(Term.Operation operation) {
                boolean member = operation.operator() == Operator.MEMBER_OF_FAMILY
                        && isOneOf(operation.argument(0), family) && isOneOf(operation.argument(1), indices);
                boolean equality = operation.operator() == Operator.EQUAL
                        && isOneOf(operation.argument(0), indices) && isOneOf(operation.argument(1), indices);
                return member || equality ? Terms.TRUE : super.operation(operation);
            }
        }.apply(body);
        Set<Integer> left = new HashSet<>(indices);
        left.addAll(family);
        return FreeVariables.of(without).stream().noneMatch(v -> left.contains(v.id()));
    }

    private static boolean isOneOf(Term term, Set<Integer> ids) {
        return Terms.meaning(term) instanceof Term.Variable v && ids.contains(v.id());
    }

    private Optional<Value> expanded(Term.FamilyQuantified term, List<Value> domain) {
        if (Math.pow(domain.size(), term.size()) > MOST_EXPANDED) {
            throw new Unsupported("a family whose conditions do not come in pairs");
        }
        return tuple(term, domain, new ArrayList<>());
    }

    private Optional<Value> tuple(Term.FamilyQuantified term, List<Value> domain, List<Value> chosen) {
        if (chosen.size() == term.size()) {
            Value family = new Value.Family(chosen);
            boolean holds = ground.holds(term.body(), Map.of(term.variable(), family))
                    .orElseThrow(() -> new Unsupported("a condition on a family that is not defined"));
            return holds ? Optional.of(family) : Optional.empty();
        }
        for (Value value : domain) {
            chosen.add(value);
            Optional<Value> found = tuple(term, domain, chosen);
            if (found.isPresent()) {
                return found;
            }
            chosen.remove(chosen.size() - 1);
        }
        return Optional.empty();
    }

    private Optional<Value> clique(Term.FamilyQuantified term, List<Condition> conditions, List<Value> candidates) {
        Optional<Value> quick = greedy(term, conditions, candidates);
        if (quick.isPresent() || candidates.size() < term.size()) {
            return quick;
        }
        int n = candidates.size();
        List<BitSet> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new BitSet(n));
        }
        for (int i = 0; i < n; i++) {
            budget.check();
            for (int j = 0; j < i; j++) {
                boolean edge = compatible(term, conditions, candidates.get(i), candidates.get(j));
                rows.get(i).set(j, edge);
                rows.get(j).set(i, edge);
            }
        }
        BitSet vertices = new BitSet(n);
        Set<BitSet> seen = new HashSet<>();
        for (int i = 0; i < n; i++) {
            vertices.set(i, seen.add(rows.get(i)));
        }
        List<Integer> clique = new ArrayList<>();
        return extend(rows, vertices, clique, term.size())
                ? Optional.of(new Value.Family(clique.stream().map(candidates::get).toList())) : Optional.empty();
    }

    /** The first candidates that fit together, without going back. */
    private Optional<Value> greedy(Term.FamilyQuantified term, List<Condition> conditions, List<Value> candidates) {
        List<Value> chosen = new ArrayList<>();
        for (Value value : candidates) {
            budget.check();
            if (chosen.size() < term.size()
                    && chosen.stream().allMatch(c -> compatible(term, conditions, c, value))) {
                chosen.add(value);
            }
        }
        return chosen.size() == term.size() ? Optional.of(new Value.Family(chosen)) : Optional.empty();
    }

    private boolean extend(List<BitSet> rows, BitSet open, List<Integer> clique, int size) {
        if (clique.size() == size) {
            return true;
        }
        budget.check();
        BitSet left = (BitSet) open.clone();
        for (int v = left.nextSetBit(0); v >= 0; v = left.nextSetBit(v + 1)) {
            if (left.cardinality() + clique.size() < size) {
                return false;
            }
            BitSet next = (BitSet) left.clone();
            next.and(rows.get(v));
            clique.add(v);
            if (extend(rows, next, clique, size)) {
                return true;
            }
            clique.remove(clique.size() - 1);
            left.clear(v);
        }
        return false;
    }
}

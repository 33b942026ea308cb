package org.orbitcheck.shortcut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * The body of `exists p[1..n]` as conditions on single members (forall i in 1..n: …p[i]…) and on pairs of members
 * (forall i, j in 1..n where i != j: …p[i]…p[j]…): then a family exists exactly when n members, repetitions allowed, meet
 * the first and are pairwise compatible by the second in both directions; their order does not matter.
 *
 * @param first the member of a single condition, and the left one of a pair
 * @param second the right member of a pair
 * @param single conditions on {@code first}
 * @param pair conditions on {@code first} and {@code second}
 */
record FamilyConditions(Term.Variable first, Term.Variable second, List<Term> single, List<Term> pair) {
    /** The conditions, where the body has this form. */
    static Optional<FamilyConditions> of(Term.FamilyQuantified term) {
        Type element = ((Type.Family) term.variable().type()).element();
        Term.Variable first = new Term.Variable("p", -2 * term.variable().id() - 1, element);
        Term.Variable second = new Term.Variable("q", -2 * term.variable().id() - 2, element);
        FamilyConditions found = new FamilyConditions(first, second, new ArrayList<>(), new ArrayList<>());
        return found.add(term.body(), term) ? Optional.of(found) : Optional.empty();
    }

    private boolean add(Term part, Term.FamilyQuantified family) {
        Term bare = Terms.meaning(part);
        if (bare instanceof Term.Operation operation && operation.operator() == Operator.AND) {
            return operation.arguments().stream().allMatch(a -> add(a, family));
        }
        if (!(bare instanceof Term.Quantified outer) || !rangesOverMembers(outer, family)) {
            return false;
        }
        Term body = Terms.meaning(outer.body());
        if (body instanceof Term.Quantified inner && rangesOverMembers(inner, family)
                && Terms.meaning(inner.body()) instanceof Term.Operation guarded && guarded.operator() == Operator.IMPLIES
                && isDifference(guarded.argument(0), outer.variable(), inner.variable())) {
            Term condition = new Members(family.variable(), outer.variable(), first)
                    .apply(new Members(family.variable(), inner.variable(), second).apply(guarded.argument(1)));
            pair.add(condition);
            return isFree(condition, family.variable(), outer.variable(), inner.variable());
        }
        Term condition = new Members(family.variable(), outer.variable(), first).apply(outer.body());
        single.add(condition);
        return isFree(condition, family.variable(), outer.variable());
    }

    private static boolean rangesOverMembers(Term.Quantified term, Term.FamilyQuantified family) {
        List<Value> all = IntStream.rangeClosed(1, family.size()).mapToObj(i -> Value.of(i)).toList();
        return term.quantifier() == Term.Quantifier.FORALL && Terms.meaning(term.domain()) instanceof Term.Constant constant
                && constant.value().equals(Value.SetOf.of(all));
    }

    private static boolean isDifference(Term term, Term.Variable i, Term.Variable j) {
        return term instanceof Term.Operation not && not.operator() == Operator.NOT
                && not.argument(0) instanceof Term.Operation equal && equal.operator() == Operator.EQUAL
                && (equal.arguments().equals(List.of(i, j)) || equal.arguments().equals(List.of(j, i)));
    }

    private static boolean isFree(Term term, Term.Variable... variables) {
        return List.of(variables).stream().noneMatch(v -> FreeVariables.occursIn(term, v));
    }

    /** Puts a variable in the place of the family's member at an index. */
    private static final class Members extends Rewriter {
        private final Term.Variable family;
        private final Term.Variable index;
        private final Term.Variable member;

        Members(Term.Variable family, Term.Variable index, Term.Variable member) {
            this.family = family;
            this.index = index;
            this.member = member;
        }

        @Override
        public Term operation(Term.Operation term) {
            return term.operator() == Operator.MEMBER_OF_FAMILY && term.arguments().equals(List.of(family, index))
                    ? member : super.operation(term);
        }
    }
}

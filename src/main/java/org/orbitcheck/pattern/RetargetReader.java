package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * Reads retargetability: {@code exists p: forall t where c(t): e(t, p*t)}, and {@code exists p[1..n]:} such statements
 * about each p[i], the same for all i, with or without
 * {@code forall i != j: forall a where c(a), b where c(b): p[i]*a != p[j]*b}. Without it all p[i] may be equal.
 */
final class RetargetReader {
    private final Locals locals;
    private final ElementScope scope;
    private final Term.Variable permutation;
    private final int copies;
    private final TreeMap<Integer, List<Condition>> guards = new TreeMap<>();
    private final TreeMap<Integer, List<Condition>> links = new TreeMap<>();
    private final Set<Set<Integer>> disjoint = new HashSet<>();
    private final Set<Condition> disjointGuards = new LinkedHashSet<>();

    /** The scope is that of the parameter whose orbit is meant, or outside. */
    RetargetReader(Locals locals, ElementScope scope, Term.Variable permutation, int copies) {
        this.locals = locals;
        this.scope = scope;
        this.permutation = permutation;
        this.copies = copies;
    }

    Retargeting read(Term body, Term whole) {
        flatten(body);
        if (links.isEmpty()) {
            return new Retargeting(1, Condition.of(false), Condition.of(true), eachOrbit(), whole);
        }
        if (links.size() != copies || new HashSet<>(links.values()).size() != 1 || new HashSet<>(guards.values()).size() != 1) {
            throw new Unsupported("permutations p[1], …, p[n] with different conditions");
        }
        List<Condition> guard = guards.firstEntry().getValue();
        Condition any = guard.size() == 1 ? guard.get(0) : new Condition.Joined(false, guard);
        Condition link = new Condition.Joined(true, links.firstEntry().getValue());
        if (copies > 1 && disjoint.isEmpty()) {
            return new Retargeting(1, any, link, eachOrbit(), whole);
        }
        if (copies > 1 && (disjoint.size() != copies * (copies - 1) / 2 || !disjointGuards.equals(Set.of(any)))) {
            throw new Unsupported("permutations p[1], …, p[n] whose images are disjoint only in part");
        }
        return new Retargeting(copies, any, link, eachOrbit(), whole);
    }

    private boolean eachOrbit() {
        return scope.element().isPresent();
    }

    private void flatten(Term term) {
        Term bare = Terms.meaning(term);
        if (bare instanceof Term.Let let) {
            flatten(Substitution.of(let.body(), let.variable(), let.value()));
        } else if (bare instanceof Term.Operation and && and.operator() == Operator.AND) {
            and.arguments().forEach(this::flatten);
        } else if (bare instanceof Term.Quantified q && q.quantifier() == Term.Quantifier.FORALL) {
            Optional<List<Term>> constants = FiniteDomain.of(q.domain());
            if (constants.isPresent()) {
                constants.get().forEach(c -> flatten(Substitution.of(q.body(), q.variable(), c)));
            } else if (ElementScope.isWholeSpace(q.domain()) || scope.isOrbit(q.domain())) {
                statement(q.variable(), q.body());
            } else {
                throw new Unsupported("a quantifier over another set than an orbit, after the permutations");
            }
        } else {
            fixed(bare);
        }
    }

    /** A condition on indices alone, such as i != j implies …. */
    private void fixed(Term bare) {
        boolean implies = bare instanceof Term.Operation o && o.operator() == Operator.IMPLIES;
        Condition condition = locals.condition(implies ? ((Term.Operation) bare).argument(0) : bare, ElementScope.outside(List.of()));
        boolean holds = condition instanceof Condition.Known known && known.holds();
        if (implies && holds) {
            flatten(((Term.Operation) bare).argument(1));
        } else if (!implies && !holds) {
            throw new Unsupported("permutations with a condition that never holds");
        }
    }

    private void statement(Term.Variable element, Term body) {
        Term bare = Terms.meaning(body);
        if (bare instanceof Term.Operation and && and.operator() == Operator.AND) {
            and.arguments().forEach(part -> statement(element, part));
            return;
        }
        Term guardTerm = Terms.TRUE;
        Term rest = bare;
        if (bare instanceof Term.Operation implies && implies.operator() == Operator.IMPLIES
                && permutations(implies.argument(0)).isEmpty()) {
            guardTerm = implies.argument(0);
            rest = Terms.meaning(implies.argument(1));
        }
        Condition guard = locals.condition(guardTerm, inside(element));
        if (rest instanceof Term.Quantified other) {
            disjointness(element, guard, other);
        } else {
            link(element, guard, rest);
        }
    }

    private ElementScope inside(Term.Variable element) {
        return new ElementScope(scope.functions(), Optional.of(element), Set.of(element.id()), Optional.empty());
    }

    private void link(Term.Variable element, Condition guard, Term rest) {
        Set<Term> mentioned = permutations(rest);
        if (mentioned.size() > 1) {
            throw new Unsupported("a condition on the images under two permutations at once");
        }
        Term under = mentioned.isEmpty() ? permutation : mentioned.iterator().next();
        Condition then = locals.condition(withoutMembership(rest), inside(element).withImageUnder(under));
        int index = index(under);
        guards.computeIfAbsent(index, i -> new ArrayList<>()).add(guard);
        links.computeIfAbsent(index, i -> new ArrayList<>()).add(new Condition.Joined(false, List.of(guard.negated(), then)));
    }

    /** That the image is in Theta is what makes it an element of the orbit. */
    private static Term withoutMembership(Term term) {
        Term bare = Terms.meaning(term);
        if (bare instanceof Term.Operation and && and.operator() == Operator.AND) {
            return Terms.and(and.arguments().stream().map(RetargetReader::withoutMembership).toList());
        }
        boolean membership = bare instanceof Term.Operation member && member.operator() == Operator.MEMBER
                && member.argument(0) instanceof Term.Operation act && act.operator() == Operator.ACT
                && ElementScope.isWholeSpace(member.argument(1));
        return membership ? Terms.TRUE : term;
    }

    private void disjointness(Term.Variable first, Condition guard, Term.Quantified other) {
        Term body = Terms.meaning(other.body());
        Condition second = Condition.of(true);
        if (body instanceof Term.Operation implies && implies.operator() == Operator.IMPLIES) {
            second = locals.condition(implies.argument(0), inside(other.variable()));
            body = Terms.meaning(implies.argument(1));
        }
        boolean distinct = body instanceof Term.Operation not && not.operator() == Operator.NOT
                && not.argument(0) instanceof Term.Operation equal && equal.operator() == Operator.EQUAL
                && isImage(equal.argument(0), first) && isImage(equal.argument(1), other.variable());
        if (!distinct || other.quantifier() != Term.Quantifier.FORALL || !guard.equals(second)) {
            throw new Unsupported("a condition on two parameters and their images");
        }
        Term.Operation equal = (Term.Operation) ((Term.Operation) body).argument(0);
        int i = index(((Term.Operation) equal.argument(0)).argument(0));
        int j = index(((Term.Operation) equal.argument(1)).argument(0));
        if (i == j) {
            throw new Unsupported("a permutation that maps two parameters to different images");
        }
        disjoint.add(Set.of(i, j));
        disjointGuards.add(guard);
    }

    private static boolean isImage(Term term, Term.Variable of) {
        return term instanceof Term.Operation act && act.operator() == Operator.ACT && act.argument(1).equals(of);
    }

    private int index(Term term) {
        if (term.equals(permutation)) {
            return 1;
        }
        if (term instanceof Term.Operation member && member.operator() == Operator.MEMBER_OF_FAMILY
                && member.argument(0).equals(permutation)) {
            OptionalInt index = ElementScope.wholeNumber(member.argument(1));
            if (index.isPresent()) {
                return index.getAsInt();
            }
        }
        throw new Unsupported("a permutation that is not one of those that exist");
    }

    /** The permutations under which images are mentioned. */
    private static Set<Term> permutations(Term term) {
        Set<Term> found = new LinkedHashSet<>();
        new Rewriter() {
            @Override
            public Term operation(Term.Operation operation) {
                if (operation.operator() == Operator.ACT) {
                    found.add(operation.argument(0));
                }
                return super.operation(operation);
            }
        }.apply(term);
        return found;
    }
}

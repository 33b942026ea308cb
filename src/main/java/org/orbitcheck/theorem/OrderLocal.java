package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * A sum over the outcomes x of a set, whose summand is a function of how many outcomes of some sets are above x and on
 * the level of x.
 *
 * @param coefficient what the sum is multiplied by
 * @param place the place of the set in the list of sets
 * @param summand the summand, with the counts as its variables
 * @param counted the places of the sets that it counts in
 * @param counts for each of them the number above and the number on the level
 */
record OrderLocal(BigFraction coefficient, int place, Term summand, List<Integer> counted, List<Term.Variable> counts) {
    /** Reads a sum; adds the sets that it counts in to the list. */
    static OrderLocal of(SumOfSums.Part part, Term.Variable parameter, List<Value.SetOf> sets) {
        int place = place(part.domain(), sets);
        Counting counting = new Counting(part.variable(), parameter, sets);
        Term body = part.sum().aggregator() == Term.Aggregator.COUNT ? Terms.ONE : part.sum().body();
        Term summand = counting.apply(LevelBound.conditional(part.sum().condition(), body));
        Set<Term.Variable> seen = FreeVariables.of(summand);
        List<Integer> counted = new ArrayList<>();
        List<Term.Variable> counts = new ArrayList<>();
        for (int s = 0; s < sets.size(); s++) {
            if (seen.contains(count(s, 0)) || seen.contains(count(s, 1))) {
                counted.add(s);
                counts.addAll(List.of(count(s, 0), count(s, 1)));
            }
        }
        if (!new HashSet<>(counts).containsAll(seen)) {
            throw new NotShown("a summand sees more than how many outcomes are above and on a level");
        }
        return new OrderLocal(part.coefficient(), place, summand, counted, counts);
    }

    private static Term.Variable count(int set, int kind) {
        return new Term.Variable(kind == 0 ? "above" : "level", -1000 - 2 * set - kind, Type.NUMBER);
    }

    private static int place(Term domain, List<Value.SetOf> sets) {
        if (!(domain instanceof Term.Constant constant) || !(constant.value() instanceof Value.SetOf set)
                || !set.elements().stream().allMatch(x -> x instanceof Value.Vector)) {
            throw new NotShown("a sum is not over a set of outcomes");
        }
        int place = sets.indexOf(set);
        if (place < 0) {
            sets.add(set);
        }
        return place < 0 ? sets.size() - 1 : place;
    }

    /** Puts numbers of outcomes in the place of counts and of statements about all outcomes of a set. */
    private static final class Counting extends Rewriter {
        private final Term.Variable x;
        private final Term.Variable u;
        private final List<Value.SetOf> sets;

        Counting(Term.Variable x, Term.Variable u, List<Value.SetOf> sets) {
            this.x = x;
            this.u = u;
            this.sets = sets;
        }

        @Override
        public Term aggregate(Term.Aggregate term) {
            boolean count = term.aggregator() == Term.Aggregator.COUNT && term.bindings().size() == 1;
            return count ? number(term.bindings().get(0).variable(), term.bindings().get(0).domain(), term.condition())
                    : super.aggregate(term);
        }

        @Override
        public Term quantified(Term.Quantified term) {
            boolean all = term.quantifier() == Term.Quantifier.FORALL;
            Term condition = all ? Terms.not(term.body()) : term.body();
            Term none = Terms.truth(Operator.EQUAL, number(term.variable(), term.domain(), condition), Terms.ZERO);
            return all ? none : Terms.not(none);
        }

        /** How many c of a set compare with x in a way. */
        private Term number(Term.Variable c, Term domain, Term condition) {
            if (!(condition instanceof Term.Operation compares)) {
                throw new NotShown("a count is not one of outcomes above or on a level");
            }
            int set = place(domain, sets);
            Term above = count(set, 0);
            Term level = count(set, 1);
            Term size = Terms.number(sets.get(set).elements().size());
            if (compares.operator() == Operator.NOT) {
                return Terms.number(Operator.SUBTRACT, size, number(c, domain, compares.argument(0)));
            }
            boolean otherFirst = isDot(compares.argument(0), c) && isDot(compares.argument(1), x);
            if (!otherFirst && !(isDot(compares.argument(0), x) && isDot(compares.argument(1), c))) {
                throw new NotShown("a count is not one of outcomes above or on a level");
            }
            Term upTo = Terms.number(Operator.ADD, above, level);
            switch (compares.operator()) {
                case EQUAL:
                    return level;
                case LESS:
                    return otherFirst ? Terms.number(Operator.SUBTRACT, size, upTo) : above;
                case AT_MOST:
                    return otherFirst ? Terms.number(Operator.SUBTRACT, size, above) : upTo;
                default:
                    throw new NotShown("a count is not one of outcomes above or on a level");
            }
        }

        private boolean isDot(Term term, Term.Variable lottery) {
            return term instanceof Term.Operation dot && dot.operator() == Operator.DOT && dot.argument(0).equals(lottery)
                    && dot.argument(1).equals(u);
        }
    }
}

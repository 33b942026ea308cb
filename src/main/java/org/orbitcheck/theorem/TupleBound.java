package org.orbitcheck.theorem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * A lower bound of sums over the tuples of k outcomes, whose summands see u only through the weak order of the tuple's
 * own outcomes, basis vectors: each tuple counts with the least value that its summand has in any weak order. Tuples
 * whose outcomes are in the same named sets, and are equal to each other in the same places, have the same least value.
 */
final class TupleBound {
    private static final int MOST_TYPES = 5_000;
    private static final int LONGEST = 4;

    private final Term.Variable parameter;
    private final Program summand;
    private final List<List<Value>> classes;
    private final int length;
    private BigFraction bound = BigFraction.ZERO;
    private int types;

    private TupleBound(Term.Variable tuple, Term.Variable parameter, Term summand, List<List<Value>> classes, int length) {
        this.parameter = parameter;
        this.summand = new Evaluator().program(List.of(tuple, parameter), summand);
        this.classes = classes;
        this.length = length;
    }

    /** @throws NotShown where the sums are not of this kind */
    static BigFraction of(List<SumOfSums.Part> parts, Term.Variable parameter) {
        if (parts.isEmpty()) {
            return BigFraction.ZERO;
        }
        SumOfSums.Part first = parts.get(0);
        Term sum = Terms.ZERO;
        for (SumOfSums.Part part : parts) {
            if (!Matching.same(part.domain(), first.domain())) {
                throw new NotShown("the functions are sums over different tuples");
            }
            Term body = part.sum().aggregator() == Term.Aggregator.COUNT ? Terms.ONE : part.sum().body();
            Term one = Substitution.of(LevelBound.conditional(part.sum().condition(), body), part.variable(), first.variable());
            Term coefficient = new Term.Constant(Value.of(part.coefficient()), Type.NUMBER);
            sum = Terms.number(Operator.ADD, sum, Terms.number(Operator.MULTIPLY, coefficient, one));
        }
        Term.Operation tuples = (Term.Operation) first.domain();
        Invariance.of(sum);
        OwnOrder.require(sum, first.variable(), parameter);
        List<List<Value>> classes = classes(tuples.argument(0), sum);
        TupleBound search = new TupleBound(first.variable(), parameter, sum, classes, length(tuples.argument(1)));
        search.extend(new ArrayList<>(), new ArrayList<>(), BigFraction.ONE);
        return search.bound;
    }

    private static int length(Term term) {
        if (term instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().isRational()
                && n.value().floor().equals(n.value()) && n.value().compareTo(ExactReal.of(LONGEST)) <= 0) {
            return n.value().rational().getNumerator().intValueExact();
        }
        throw new NotShown("the tuples are too long");
    }

    /** The outcomes that tuples are made of, by the named sets that they are in. */
    private static List<List<Value>> classes(Term domain, Term summand) {
        if (!(domain instanceof Term.Constant constant) || !(constant.value() instanceof Value.SetOf outcomes)) {
            throw new NotShown("the tuples are not of a named set");
        }
        List<Value.SetOf> sets = new ArrayList<>();
        new Rewriter() {
            @Override
            public Term constant(Term.Constant term) {
                if (term.value() instanceof Value.SetOf set && term.type().equals(constant.type())) {
                    sets.add(set);
                } else if (!(term.value() instanceof Value.Number || term.value() instanceof Value.Truth || isOfNumbers(term.value()))) {
                    throw new NotShown("a summand names single outcomes");
                }
                return term;
            }
        }.apply(summand);
        Map<List<Boolean>, List<Value>> classes = new LinkedHashMap<>();
        for (Value outcome : outcomes.elements()) {
            if (!(outcome instanceof Value.Vector vector) || vector.support().length != 1
                    || !vector.coordinates().get(vector.support()[0]).equals(BigFraction.ONE)) {
                throw new NotShown("an outcome is not a basis vector");
            }
            classes.computeIfAbsent(sets.stream().map(s -> s.contains(outcome)).toList(), s -> new ArrayList<>()).add(outcome);
        }
        return List.copyOf(classes.values());
    }

    private static boolean isOfNumbers(Value value) {
        return value instanceof Value.SetOf set && set.elements().stream().allMatch(e -> e instanceof Value.Number);
    }

    /** Adds one place after another: an outcome that is there already, or a new one of some class. */
    private void extend(List<Value> members, List<Value> distinct, BigFraction number) {
        if (members.size() == length) {
            if (++types > MOST_TYPES) {
                throw new NotShown("there are too many kinds of tuples");
            }
            bound = bound.add(least(new Value.Family(members), distinct).multiply(number));
            return;
        }
        for (Value known : List.copyOf(distinct)) {
            members.add(known);
            extend(members, distinct, number);
            members.remove(members.size() - 1);
        }
        for (List<Value> outcomes : classes) {
            int used = (int) distinct.stream().filter(outcomes::contains).count();
            if (used < outcomes.size()) {
                members.add(outcomes.get(used));
                distinct.add(outcomes.get(used));
                extend(members, distinct, number.multiply(new BigFraction(outcomes.size() - used)));
                members.remove(members.size() - 1);
                distinct.remove(distinct.size() - 1);
            }
        }
    }

    /** The least value of the summand over the weak orders of the tuple's outcomes. */
    private BigFraction least(Value.Family members, List<Value> distinct) {
        BigFraction least = null;
        int[] levels = new int[distinct.size()];
        int orders = (int) Math.pow(distinct.size(), distinct.size());
        for (int code = 0; code < orders; code++) {
            int rest = code;
            for (int k = 0; k < levels.length; k++) {
                levels[k] = rest % levels.length;
                rest /= levels.length;
            }
            BigFraction value = value(members, distinct, levels);
            least = least == null || value.compareTo(least) < 0 ? value : least;
        }
        return least == null ? value(members, distinct, levels) : least;
    }

    private BigFraction value(Value members, List<Value> distinct, int[] levels) {
        return Rationals.of(summand.number(members, vector(distinct, levels)));
    }

    private Value vector(List<Value> distinct, int[] levels) {
        Points points = ((Type.Vector) parameter.type()).points();
        List<BigFraction> coordinates = new ArrayList<>(java.util.Collections.nCopies(points.size(), BigFraction.ZERO));
        for (int k = 0; k < levels.length; k++) {
            coordinates.set(((Value.Vector) distinct.get(k)).support()[0], new BigFraction(levels[k]));
        }
        return new Value.Vector(points, coordinates);
    }

    /** Checks that a summand sees u only in comparisons of x.u with y.u, x and y being outcomes of the tuple. */
    private static final class OwnOrder extends Rewriter {
        private final Term.Variable tuple;
        private final Term.Variable parameter;
        private final Map<Integer, Term> domains = new HashMap<>();

        private OwnOrder(Term.Variable tuple, Term.Variable parameter) {
            this.tuple = tuple;
            this.parameter = parameter;
        }

        static void require(Term summand, Term.Variable tuple, Term.Variable parameter) {
            new OwnOrder(tuple, parameter).apply(summand);
        }

        private static NotShown more() {
            return new NotShown("a summand sees more than the weak order of the tuple's outcomes");
        }

        @Override
        public Term variable(Term.Variable term) {
            if (term.id() == parameter.id()) {
                throw more();
            }
            return term;
        }

        @Override
        public Term quantified(Term.Quantified term) {
            domains.put(term.variable().id(), term.domain());
            return super.quantified(term);
        }

        @Override
        public Term aggregate(Term.Aggregate term) {
            term.bindings().forEach(b -> domains.put(b.variable().id(), b.domain()));
            return super.aggregate(term);
        }

        @Override
        public Term operation(Term.Operation term) {
            boolean compares = term.operator() == Operator.LESS || term.operator() == Operator.AT_MOST || term.operator() == Operator.EQUAL;
            if (compares && isOwn(term.argument(0)) && isOwn(term.argument(1))) {
                return term;
            }
            return super.operation(term);
        }

        private boolean isOwn(Term term) {
            return term instanceof Term.Operation dot && dot.operator() == Operator.DOT && dot.argument(1).equals(parameter)
                    && dot.argument(0) instanceof Term.Variable x && domains.containsKey(x.id()) && isOfTuple(domains.get(x.id()));
        }

        /** Whether a set has only outcomes of the tuple. */
        private boolean isOfTuple(Term set) {
            if (set instanceof Term.Operation operation && operation.operator() == Operator.INTERSECTION) {
                return isOfTuple(operation.argument(0)) || isOfTuple(operation.argument(1));
            }
            return set instanceof Term.Aggregate members && members.aggregator() == Term.Aggregator.SET
                    && members.body() instanceof Term.Operation member && member.operator() == Operator.MEMBER_OF_FAMILY
                    && member.argument(0).equals(tuple);
        }
    }
}

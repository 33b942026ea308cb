package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * Aggregates under unknowns. Sums and counts need each element once; minima, maxima, and medians of an orbit (whose
 * elements all repeat equally often) do not change when elements repeat.
 */
final class Aggregates {
    private final Session session;
    private final Formulas formulas;
    private final Numbers numbers;
    private final Choosing choosing;
    private final Equality equality;
    private final Spaces spaces;
    private final Translator translator;
    private final CosetCounting counting;

    Aggregates(Session session, Numbers numbers, Choosing choosing, Equality equality, Spaces spaces, Translator translator) {
        this.choosing = choosing;
        this.equality = equality;
        this.session = session;
        this.formulas = session.formulas;
        this.numbers = numbers;
        this.spaces = spaces;
        this.translator = translator;
        this.counting = new CosetCounting(spaces, translator.scope());
    }

    /** The values that an aggregate gathers, each with the condition under which it is there. */
    private record Gathered(List<Formula> guards, List<Symbolic> values) {
    }

    Symbolic aggregate(Term.Aggregate term) {
        Optional<Term> distribution = expectation(term);
        if (distribution.isPresent()) {
            return expected(term, translator.value(distribution.get()));
        }
        Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
        gather(term, 0, formulas.top, translator.isGrouped(term.bindings().get(0).domain()), gathered);
        switch (term.aggregator()) {
            case SUM, COUNT:
                return new Symbolic.Number(numbers.sum(gathered.guards, fractions(gathered)));
            case MINIMUM:
                return new Symbolic.Number(extreme(gathered, false));
            case MAXIMUM:
                return new Symbolic.Number(extreme(gathered, true));
            case MEDIAN:
                return new Symbolic.Number(median(gathered));
            default:
                return set(gathered);
        }
    }

    /** The distribution of an expectation: the sum over v in the support of d of d's weight at v, times a value at v. */
    private static Optional<Term> expectation(Term.Aggregate term) {
        boolean one = term.aggregator() == Term.Aggregator.SUM && term.bindings().size() == 1 && term.condition().equals(Terms.TRUE);
        if (one && Terms.meaning(term.bindings().get(0).domain()) instanceof Term.Operation support
                && support.operator() == Operator.SUPPORT && term.body() instanceof Term.Operation product
                && product.operator() == Operator.MULTIPLY && product.argument(0) instanceof Term.Operation weight
                && weight.operator() == Operator.WEIGHT && weight.argument(0).equals(support.argument(0))
                && weight.argument(1).equals(term.bindings().get(0).variable())) {
            return Optional.of(support.argument(0));
        }
        return Optional.empty();
    }

    /** An expectation part by part: vectors that are equal and weights that are 0 do not change it. */
    private Symbolic expected(Term.Aggregate term, Symbolic distribution) {
        Term value = ((Term.Operation) term.body()).argument(1);
        return choosing.map(distribution, d -> {
            List<Fraction> parts = new ArrayList<>();
            for (Atom.Weighted part : equality.distributionOf(d).parts()) {
                Fraction weight = Fraction.of(GuardedSum.of(formulas.top, part.weight()));
                Formula there = formulas.not(formulas.isZero(part.weight()));
                Fraction at = session.under(there, () -> translator.scope().with(term.bindings().get(0).variable(),
                        part.vector(), () -> ((Symbolic.Number) translator.value(value)).fraction()));
                parts.add(numbers.multiply(weight, at));
            }
            return new Symbolic.Number(numbers.sum(parts.stream().map(p -> formulas.top).toList(), parts));
        });
    }

    private void gather(Term.Aggregate term, int depth, Formula guard, boolean grouped, Gathered to) {
        if (depth == term.bindings().size()) {
            formulas.checkpoint();
            Formula condition = session.under(guard, () -> translator.truth(term.condition(), Polarity.BOTH));
            Formula there = formulas.and(guard, condition);
            if (!there.isFalse()) {
                to.guards.add(there);
                to.values.add(term.aggregator() == Term.Aggregator.COUNT ? new Symbolic.Number(session.constant(1))
                        : session.under(there, () -> translator.value(term.body())));
            }
            return;
        }
        Term.Binding binding = term.bindings().get(depth);
        if (grouped && term.bindings().size() == 1 && overCosets(term, (Term.Orbit) Terms.meaning(binding.domain()), guard, to)) {
            return;
        }
        FiniteSet set = translator.set(binding.domain());
        List<Formula> guards = needsDistinct(term, set, grouped) ? spaces.counted(set)
                : set.elements().stream().map(FiniteSet.Element::guard).toList();
        for (int i = 0; i < guards.size(); i++) {
            Formula here = formulas.and(guard, guards.get(i));
            if (!here.isFalse()) {
                translator.scope().with(binding.variable(), set.elements().get(i).value(), () -> {
                    gather(term, depth + 1, here, grouped, to);
                    return here;
                });
            }
        }
    }

    /** Gathers one element of each coset, with its weight, where that is possible. */
    private boolean overCosets(Term.Aggregate term, Term.Orbit orbit, Formula guard, Gathered to) {
        Symbolic parameter = translator.value(orbit.parameter());
        Optional<CosetCounting.Representatives> cosets = counting.of(term, orbit, parameter);
        if (cosets.isEmpty()) {
            return false;
        }
        Formula inside = formulas.and(guard, spaces.member(orbit.space(), parameter));
        Fraction weight = session.constant(cosets.get().weight());
        for (Permutation mover : cosets.get().movers()) {
            Gathered one = new Gathered(new ArrayList<>(), new ArrayList<>());
            translator.scope().with(term.bindings().get(0).variable(), Actions.act(mover, parameter), () -> {
                gather(term, 1, inside, true, one);
                return one;
            });
            to.guards.addAll(one.guards);
            fractions(one).forEach(f -> to.values.add(new Symbolic.Number(numbers.multiply(weight, f))));
        }
        return true;
    }

    private static boolean needsDistinct(Term.Aggregate term, FiniteSet set, boolean grouped) {
        switch (term.aggregator()) {
            case SUM, COUNT:
                return !grouped;
            case MEDIAN:
                return !set.orbit() || term.bindings().size() > 1;
            default:
                return false;
        }
    }

    private static List<Fraction> fractions(Gathered gathered) {
        return gathered.values.stream().map(v -> ((Symbolic.Number) v).fraction()).toList();
    }

    private Symbolic set(Gathered gathered) {
        List<FiniteSet.Element> elements = new ArrayList<>();
        for (int i = 0; i < gathered.guards.size(); i++) {
            elements.add(new FiniteSet.Element(gathered.guards.get(i), gathered.values.get(i)));
        }
        return translator.setOf(elements);
    }

    /** The first value that no other one exceeds, by cases. */
    private Fraction extreme(Gathered gathered, boolean greatest) {
        session.undefinedWhere(formulas.not(formulas.or(gathered.guards)));
        List<Fraction> values = fractions(gathered);
        List<Formula> guards = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Formula> best = new ArrayList<>(List.of(gathered.guards.get(i)));
            for (int j = 0; j < values.size(); j++) {
                if (j != i) {
                    Fraction low = greatest ? values.get(j) : values.get(i);
                    Fraction high = greatest ? values.get(i) : values.get(j);
                    Formula beats = j < i ? numbers.less(low, high) : numbers.atMost(low, high);
                    best.add(formulas.implies(gathered.guards.get(j), beats));
                }
            }
            guards.add(formulas.and(best));
        }
        return values.isEmpty() ? Fraction.ZERO : numbers.cases(guards, values);
    }

    /**
     * The mean of the lower and the upper middle. With n values there, the value at rank r (from 0, ties by place) is
     * the lower middle when n - 2 <= 2r <= n - 1, the upper one when n - 1 <= 2r <= n.
     */
    private Fraction median(Gathered gathered) {
        session.undefinedWhere(formulas.not(formulas.or(gathered.guards)));
        List<Fraction> values = fractions(gathered);
        Fraction n = numbers.sum(gathered.guards, values.stream().map(v -> session.constant(1)).toList());
        List<Formula> lower = new ArrayList<>();
        List<Formula> upper = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Fraction twice = numbers.multiply(session.constant(2), rank(gathered.guards, values, i));
            Fraction less = numbers.subtract(n, session.constant(1));
            Formula middle = numbers.atMost(less, twice);
            Formula guard = gathered.guards.get(i);
            lower.add(formulas.and(List.of(guard, numbers.atMost(twice, less),
                    numbers.atMost(numbers.subtract(n, session.constant(2)), twice))));
            upper.add(formulas.and(List.of(guard, middle, numbers.atMost(twice, n))));
        }
        Fraction sum = numbers.add(numbers.sum(lower, values), numbers.sum(upper, values));
        return numbers.multiply(session.constant(new BigFraction(1, 2)), sum);
    }

    private Fraction rank(List<Formula> guards, List<Fraction> values, int i) {
        List<Formula> before = new ArrayList<>();
        for (int j = 0; j < values.size(); j++) {
            before.add(j == i ? formulas.bottom : formulas.and(guards.get(j), j < i
                    ? numbers.atMost(values.get(j), values.get(i)) : numbers.less(values.get(j), values.get(i))));
        }
        return numbers.sum(before, values.stream().map(v -> session.constant(1)).toList());
    }
}

package org.orbitcheck.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Value;
import org.orbitcheck.term.ValueOrder;

/** Symbolic values at a point: every unknown has a rational or a truth value. */
final class Valuation {
    private final Map<Unknown, BigFraction> point;
    private final Map<String, Boolean> truths;
    private final Map<Formula, Boolean> known = new HashMap<>();

    Valuation(Map<Unknown, BigFraction> point, Map<String, Boolean> truths) {
        this.point = point;
        this.truths = truths;
    }

    Value of(Symbolic symbolic) {
        if (symbolic instanceof Symbolic.Truth truth) {
            return Value.of(holds(truth.formula()));
        }
        if (symbolic instanceof Symbolic.Number number) {
            return Value.of(number(number.fraction()));
        }
        List<Symbolic.Case> cases = Choosing.casesOf(symbolic);
        return of(cases.stream().filter(c -> holds(c.guard())).findFirst().orElse(cases.get(0)).atom());
    }

    private Value of(Atom atom) {
        if (atom instanceof Atom.Concrete concrete) {
            return concrete.value();
        }
        if (atom instanceof Atom.Vector vector) {
            return new Value.Vector(vector.points(), vector.coordinates().stream().map(p -> p.valueAt(point)).toList());
        }
        if (atom instanceof Atom.Distribution distribution) {
            return distribution(distribution);
        }
        if (atom instanceof Atom.Pair pair) {
            return new Value.Pair(of(pair.first()), of(pair.second()));
        }
        if (atom instanceof Atom.Family family) {
            return new Value.Family(family.members().stream().map(this::of).toList());
        }
        if (atom instanceof Atom.Function function) {
            Map<Value.Key, ExactReal> values = new TreeMap<>();
            function.values().forEach((key, value) -> values.put(key, ExactReal.of(number(value))));
            return new Value.Table(values);
        }
        return Value.SetOf.of(((Atom.Elements) atom).set().elements().stream().filter(e -> holds(e.guard()))
                .map(e -> of(e.value())).toList());
    }

    /** Equal vectors become one, and those of weight 0 are left out. */
    private Value distribution(Atom.Distribution distribution) {
        Map<Value, BigFraction> weights = new TreeMap<>(ValueOrder.INSTANCE);
        for (Atom.Weighted part : distribution.parts()) {
            weights.merge(of(part.vector()), part.weight().valueAt(point), BigFraction::add);
        }
        return new Value.Distribution(distribution.points(), weights.entrySet().stream().filter(e -> e.getValue().signum() != 0)
                .map(e -> new Value.Weighted((Value.Vector) e.getKey(), e.getValue())).toList());
    }

    private BigFraction number(Fraction fraction) {
        BigFraction numerator = sum(fraction.numerator());
        return fraction.denominator().map(d -> numerator.divide(sum(d))).orElse(numerator);
    }

    private BigFraction sum(GuardedSum sum) {
        BigFraction total = BigFraction.ZERO;
        for (Map.Entry<Formula, Polynomial> term : sum.terms().entrySet()) {
            if (holds(term.getKey())) {
                total = total.add(term.getValue().valueAt(point));
            }
        }
        return total;
    }

    boolean holds(Formula formula) {
        Boolean before = known.get(formula);
        if (before == null) {
            before = compute(formula);
            known.put(formula, before);
        }
        return before;
    }

    private boolean compute(Formula formula) {
        List<Formula> parts = formula.parts();
        switch (formula.kind()) {
            case TRUE:
                return true;
            case FALSE:
                return false;
            case UNKNOWN:
                return truths.getOrDefault(formula.name(), false);
            case AT_LEAST_ZERO:
                return formula.polynomials().get(0).valueAt(point).signum() >= 0;
            case AT_MOST_ZERO:
                return formula.polynomials().get(0).valueAt(point).signum() <= 0;
            case NOT:
                return !holds(parts.get(0));
            case AND:
                return parts.stream().allMatch(this::holds);
            case OR:
                return parts.stream().anyMatch(this::holds);
            case CHOICE:
                return holds(parts.get(holds(parts.get(0)) ? 1 : 2));
            default:
                BigFraction total = formula.polynomials().get(parts.size()).valueAt(point);
                for (int i = 0; i < parts.size(); i++) {
                    if (holds(parts.get(i))) {
                        total = total.add(formula.polynomials().get(i).valueAt(point));
                    }
                }
                return total.signum() >= 0;
        }
    }
}

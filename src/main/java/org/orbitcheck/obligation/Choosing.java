package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.orbitcheck.term.Value;

/** Values by cases: a choice of values, and functions of values that are given by cases. */
final class Choosing {
    private final Session session;
    private final Formulas formulas;
    private final Numbers numbers;

    Choosing(Session session, Numbers numbers) {
        this.session = session;
        this.formulas = session.formulas;
        this.numbers = numbers;
    }

    Symbolic constant(Value value) {
        return Symbolic.of(value, formulas);
    }

    Symbolic single(Atom atom) {
        return Symbolic.single(atom, formulas);
    }

    /** One of several values, of which exactly one guard holds. Equal values merge, so cases stay few. */
    Symbolic choose(List<Formula> guards, List<? extends Symbolic> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        if (values.isEmpty()) {
            throw new Unsupported("a choice without alternatives");
        }
        Symbolic first = values.get(0);
        if (first instanceof Symbolic.Truth) {
            List<Formula> parts = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                parts.add(formulas.and(guards.get(i), ((Symbolic.Truth) values.get(i)).formula()));
            }
            return new Symbolic.Truth(formulas.or(parts));
        }
        if (first instanceof Symbolic.Number) {
            return new Symbolic.Number(
                    numbers.cases(guards, values.stream().map(v -> ((Symbolic.Number) v).fraction()).toList()));
        }
        Map<Atom, List<Formula>> merged = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            for (Symbolic.Case c : ((Symbolic.Cases) values.get(i)).cases()) {
                Formula guard = formulas.and(guards.get(i), c.guard());
                if (!guard.isFalse()) {
                    merged.computeIfAbsent(c.atom(), a -> new ArrayList<>()).add(guard);
                }
            }
        }
        return cases(merged);
    }

    private Symbolic cases(Map<Atom, List<Formula>> merged) {
        if (merged.size() == 1) {
            return single(merged.keySet().iterator().next());
        }
        List<Symbolic.Case> cases = new ArrayList<>();
        merged.forEach((atom, when) -> cases.add(new Symbolic.Case(formulas.or(when), atom)));
        formulas.exclusive(cases.stream().map(Symbolic.Case::guard).toList());
        return new Symbolic.Cases(cases);
    }

    static List<Symbolic.Case> casesOf(Symbolic value) {
        if (value instanceof Symbolic.Cases cases) {
            return cases.cases();
        }
        throw new IllegalStateException("not a value by cases");
    }

    /** The function of the value, case by case. */
    Symbolic map(Symbolic value, Function<Atom, Symbolic> function) {
        List<Symbolic.Case> cases = casesOf(value);
        if (cases.size() == 1) {
            return function.apply(cases.get(0).atom());
        }
        List<Formula> guards = cases.stream().map(Symbolic.Case::guard).toList();
        List<Symbolic> images = cases.stream()
                .map(c -> session.under(c.guard(), () -> function.apply(c.atom()))).toList();
        return choose(guards, images);
    }

    /** The function of two values, case by case; combinations that exclude each other are left out. */
    Symbolic map(Symbolic a, Symbolic b, BiFunction<Atom, Atom, Symbolic> function) {
        List<Symbolic.Case> left = casesOf(a);
        List<Symbolic.Case> right = casesOf(b);
        if (left.size() == 1) {
            return map(b, y -> function.apply(left.get(0).atom(), y));
        }
        List<Formula> guards = new ArrayList<>();
        List<Symbolic> images = new ArrayList<>();
        for (Symbolic.Case x : left) {
            for (Symbolic.Case y : right) {
                Formula guard = formulas.and(x.guard(), y.guard());
                if (!guard.isFalse()) {
                    guards.add(guard);
                    images.add(session.under(guard, () -> function.apply(x.atom(), y.atom())));
                }
            }
        }
        return choose(guards, images);
    }

    /** The value where it is concrete. */
    static Optional<Value> concrete(Symbolic value) {
        if (value instanceof Symbolic.Number number) {
            return number.fraction().isConstant()
                    ? Optional.of(Value.of(number.fraction().constant())) : Optional.empty();
        }
        if (value instanceof Symbolic.Truth truth) {
            boolean known = truth.formula().isTrue() || truth.formula().isFalse();
            return known ? Optional.of(Value.of(truth.formula().isTrue())) : Optional.empty();
        }
        List<Symbolic.Case> cases = casesOf(value);
        return cases.size() == 1 && cases.get(0).atom() instanceof Atom.Concrete c
                ? Optional.of(c.value()) : Optional.empty();
    }
}

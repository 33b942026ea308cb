package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Value;

/** Makes finite sets, and families, of elements with unknowns. */
final class FiniteSets {
    private static final int LONGEST_RANGE = 1_000_000;
    private static final int MOST_TUPLES = 100_000;
    /** Of a set whose subsets are listed. */
    private static final int MOST_ELEMENTS = 16;

    private final Formulas formulas;
    private final Choosing choosing;
    private final Equality equality;

    FiniteSets(Formulas formulas, Choosing choosing, Equality equality) {
        this.formulas = formulas;
        this.choosing = choosing;
        this.equality = equality;
    }

    /** A set of given elements; concrete where it can be. */
    Symbolic of(List<FiniteSet.Element> elements) {
        List<Value> values = new ArrayList<>();
        for (FiniteSet.Element element : elements) {
            Optional<Value> value = Choosing.concrete(element.value());
            if (!element.guard().isTrue() || value.isEmpty()) {
                return choosing.single(new Atom.Elements(merged(elements)));
            }
            values.add(value.get());
        }
        return choosing.constant(Value.SetOf.of(values));
    }

    /** Equal elements stand once; it is known that elements are distinct when all are concrete. */
    private FiniteSet merged(List<FiniteSet.Element> elements) {
        Map<Symbolic, List<Formula>> guards = new LinkedHashMap<>();
        for (FiniteSet.Element element : elements) {
            if (!element.guard().isFalse()) {
                guards.computeIfAbsent(element.value(), v -> new ArrayList<>()).add(element.guard());
            }
        }
        List<FiniteSet.Element> result = new ArrayList<>();
        guards.forEach((value, when) -> result.add(new FiniteSet.Element(formulas.or(when), value)));
        boolean distinct = guards.keySet().stream().allMatch(v -> Choosing.concrete(v).isPresent());
        return new FiniteSet(result, distinct, false);
    }

    /** The set whose guard holds, of several. */
    FiniteSet union(List<Formula> guards, List<FiniteSet> sets) {
        List<FiniteSet.Element> all = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            for (FiniteSet.Element element : sets.get(i).elements()) {
                all.add(new FiniteSet.Element(formulas.and(guards.get(i), element.guard()), element.value()));
            }
        }
        return merged(all);
    }

    /** The elements of a value of set type. */
    FiniteSet set(Symbolic value) {
        List<Symbolic.Case> cases = Choosing.casesOf(value);
        if (cases.size() == 1) {
            return equality.setOf(cases.get(0).atom());
        }
        return union(cases.stream().map(Symbolic.Case::guard).toList(),
                cases.stream().map(c -> equality.setOf(c.atom())).toList());
    }

    /** {from, …, to}. */
    Symbolic range(int from, int to) {
        if ((long) to - from > LONGEST_RANGE) {
            throw new Unsupported("a range of more than " + LONGEST_RANGE + " numbers");
        }
        List<Value> values = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            values.add(Value.of(i));
        }
        return choosing.constant(Value.SetOf.of(values));
    }

    /** Union, intersection or difference. */
    Symbolic combine(Operator operator, FiniteSet a, FiniteSet b) {
        List<FiniteSet.Element> result = new ArrayList<>();
        if (operator == Operator.UNION) {
            result.addAll(a.elements());
            result.addAll(b.elements());
        } else {
            for (FiniteSet.Element element : a.elements()) {
                Formula in = equality.member(element.value(), b);
                Formula keep = formulas.and(element.guard(), operator == Operator.INTERSECTION ? in : formulas.not(in));
                if (!keep.isFalse()) {
                    result.add(new FiniteSet.Element(keep, element.value()));
                }
            }
        }
        return of(result);
    }

    /** All families of k elements. */
    Symbolic tuples(FiniteSet set, int k) {
        List<FiniteSet.Element> tuples = List.of(
                new FiniteSet.Element(formulas.top, choosing.single(new Atom.Family(List.of()))));
        for (int i = 0; i < k; i++) {
            List<FiniteSet.Element> longer = new ArrayList<>();
            for (FiniteSet.Element start : tuples) {
                for (FiniteSet.Element next : set.elements()) {
                    List<Symbolic> members = new ArrayList<>(
                            equality.familyOf(Choosing.casesOf(start.value()).get(0).atom()));
                    members.add(next.value());
                    longer.add(new FiniteSet.Element(formulas.and(start.guard(), next.guard()), family(members)));
                }
            }
            if (longer.size() > MOST_TUPLES) {
                throw new Unsupported("too many tuples");
            }
            tuples = longer;
        }
        return set.distinct() ? choosing.single(new Atom.Elements(new FiniteSet(tuples, true, false))) : of(tuples);
    }

    /** A family; concrete where all members are. */
    Symbolic family(List<Symbolic> members) {
        List<Value> values = new ArrayList<>();
        for (Symbolic member : members) {
            Optional<Value> value = Choosing.concrete(member);
            if (value.isEmpty()) {
                return choosing.single(new Atom.Family(members));
            }
            values.add(value.get());
        }
        return choosing.constant(new Value.Family(values));
    }

    /** The set of all subsets. */
    Symbolic powerset(FiniteSet set) {
        int n = set.elements().size();
        if (n > MOST_ELEMENTS) {
            throw new Unsupported("too many subsets");
        }
        List<Value> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << n; bits++) {
            List<Value> chosen = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                FiniteSet.Element element = set.elements().get(i);
                if (!element.guard().isTrue() || Choosing.concrete(element.value()).isEmpty()) {
                    throw new Unsupported("the subsets of a set with unknowns");
                }
                if ((bits >> i & 1) == 1) {
                    chosen.add(Choosing.concrete(element.value()).get());
                }
            }
            subsets.add(Value.SetOf.of(chosen));
        }
        return choosing.constant(Value.SetOf.of(subsets));
    }
}

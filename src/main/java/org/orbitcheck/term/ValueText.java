package org.orbitcheck.term;

import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;

/** Values as a spec would write them. */
final class ValueText {
    private ValueText() {
    }

    static String of(Value value) {
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        if (value instanceof Value.Number number) {
            return number.value().toString();
        }
        if (value instanceof Value.Label label) {
            return label.name();
        }
        if (value instanceof Value.Point point) {
            return point.points().name(point.index());
        }
        if (value instanceof Value.Permutation p) {
            return p.permutation().toCycleString(p.points()::name);
        }
        if (value instanceof Value.Vector vector) {
            return vector.coordinates().stream().map(ValueText::fraction).collect(Collectors.joining(", ", "(", ")"));
        }
        if (value instanceof Value.SetOf set) {
            return list(set.elements(), "{", "}");
        }
        if (value instanceof Value.Mapping mapping) {
            return list(mapping.images(), "(", ")");
        }
        if (value instanceof Value.Pair pair) {
            return "(" + of(pair.first()) + ", " + of(pair.second()) + ")";
        }
        if (value instanceof Value.Coset coset) {
            return coset.least().toCycleString(coset.points()::name) + "H";
        }
        if (value instanceof Value.Named named) {
            return named.action().names().get(named.index());
        }
        if (value instanceof Value.Distribution distribution) {
            return distribution.atoms().stream().map(a -> fraction(a.weight()) + " at " + of(a.vector()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Family family) {
            return list(family.members(), "", "");
        }
        Value.Table table = (Value.Table) value;
        return table.values().entrySet().stream()
                .map(e -> e.getKey().label().map(l -> l + " | ").orElse("") + of(e.getKey().parameter()) + " -> " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String fraction(BigFraction q) {
        return ExactReal.of(q).toString();
    }

    private static String list(List<Value> values, String open, String close) {
        return values.stream().map(ValueText::of).collect(Collectors.joining(", ", open, close));
    }
}

package org.orbitcheck.semantics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Separation;
import org.orbitcheck.term.Value;

/** The elements x of a set of lotteries for which some r has x.r > y.r for every other y in it [Definition D.1]. */
final class Nondominated {
    private Nondominated() {
    }

    static Value of(Value.SetOf lotteries) {
        List<List<BigFraction>> all = lotteries.elements().stream().map(v -> ((Value.Vector) v).coordinates()).toList();
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<List<BigFraction>> others = new ArrayList<>(all);
            others.remove(i);
            if (others.isEmpty() || Separation.of(all.get(i), others).isPresent()) {
                kept.add(lotteries.elements().get(i));
            }
        }
        return Value.SetOf.of(kept);
    }
}

package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What is known about the order of unknowns where a formula is made: chains of unknowns that were chosen to descend.
 * For x before y in a chain, x >= y is true, and y >= x says that x and all that come between it and y are equal, step by
 * step; so all comparisons of two unknowns of a chain are made of one for each step.
 */
final class KnownOrders {
    private record Place(int chain, int index) {
    }

    private final List<List<Unknown>> chains = new ArrayList<>();
    private final Map<Unknown, Place> places = new HashMap<>();
    private final Map<Unknown, Unknown> logarithms = new HashMap<>();

    /** The unknowns descend, wherever a formula that is made from now on stands. */
    void descending(List<Unknown> unknowns) {
        for (int i = 0; i < unknowns.size(); i++) {
            places.put(unknowns.get(i), new Place(chains.size(), i));
        }
        chains.add(unknowns);
    }

    /** The weight is exp of the unknown. */
    void weight(Unknown weight, Unknown unknown) {
        logarithms.put(weight, unknown);
    }

    /** For v^q - w^q, of weights v and w and with q > 0, the difference of their logarithms: it has the same sign. */
    Polynomial logarithmic(Polynomial p) {
        Optional<Difference> difference = difference(p);
        if (difference.isEmpty() || !logarithms.containsKey(difference.get().plus)
                || !logarithms.containsKey(difference.get().minus)) {
            return p;
        }
        return Polynomial.of(logarithms.get(difference.get().plus))
                .minus(Polynomial.of(logarithms.get(difference.get().minus)));
    }

    /** The difference of two unknowns to the same power. */
    private record Difference(Unknown plus, Unknown minus) {
    }

    private static Optional<Difference> difference(Polynomial p) {
        if (p.terms().size() != 2) {
            return Optional.empty();
        }
        Iterator<Map.Entry<Monomial, BigFraction>> terms = p.terms().entrySet().iterator();
        Map.Entry<Monomial, BigFraction> a = terms.next();
        Map.Entry<Monomial, BigFraction> b = terms.next();
        if (a.getKey().powers().size() != 1 || b.getKey().powers().size() != 1
                || !a.getValue().add(b.getValue()).isZero()) {
            return Optional.empty();
        }
        Monomial.Power x = a.getKey().powers().get(0);
        Monomial.Power y = b.getKey().powers().get(0);
        boolean same = x.exponent().equals(y.exponent()) && (x.exponent().equals(BigFraction.ONE)
                || x.unknown().isPositive() && y.unknown().isPositive() && x.exponent().signum() > 0);
        if (!same) {
            return Optional.empty();
        }
        return Optional.of(a.getValue().signum() > 0 ? new Difference(x.unknown(), y.unknown())
                : new Difference(y.unknown(), x.unknown()));
    }

    /** Polynomials that are all >= 0 exactly when p is, for a difference of two unknowns of a chain. */
    Optional<List<Polynomial>> steps(Polynomial p) {
        if (chains.isEmpty()) {
            return Optional.empty();
        }
        Optional<Difference> difference = difference(p);
        Place high = difference.map(d -> places.get(d.plus)).orElse(null);
        Place low = difference.map(d -> places.get(d.minus)).orElse(null);
        if (high == null || low == null || high.chain != low.chain) {
            return Optional.empty();
        }
        List<Polynomial> steps = new ArrayList<>();
        List<Unknown> chain = chains.get(high.chain);
        for (int i = low.index; i < high.index; i++) {
            steps.add(Polynomial.of(chain.get(i + 1)).minus(Polynomial.of(chain.get(i))));
        }
        return Optional.of(steps);
    }
}

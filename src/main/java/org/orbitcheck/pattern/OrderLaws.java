package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** Writes an order property of finitely many functions out as a combination of single comparisons. */
final class OrderLaws {
    private static final int MOST_FUNCTIONS = 6;
    private final Term.OrderProperty property;
    private final int size;

    private OrderLaws(Term.OrderProperty property) {
        this.property = property;
        size = property.names().size();
    }

    static Term of(Term.OrderProperty property) {
        if (property.names().size() > MOST_FUNCTIONS) {
            throw new Unsupported("an order property of more than " + MOST_FUNCTIONS + " functions");
        }
        return Terms.and(new OrderLaws(property).laws(property.property()));
    }

    private List<Term> laws(Term.Property law) {
        switch (law) {
            case REFLEXIVE:
                return pairs(true, (i, j) -> i == j ? holds(i, j) : Terms.TRUE);
            case TOTAL:
                return pairs(true, (i, j) -> Terms.truth(Operator.OR, holds(i, j), holds(j, i)));
            case ANTISYMMETRIC:
                return pairs(false, (i, j) -> Terms.implies(Terms.and(List.of(holds(i, j), holds(j, i))), at(property.same(), i, j)));
            case TRANSITIVE:
                return transitive();
            case PREORDER:
                List<Term> both = new ArrayList<>(laws(Term.Property.REFLEXIVE));
                both.addAll(transitive());
                return both;
            default:
                List<Term> noCycles = new ArrayList<>();
                cycles(new ArrayList<>(), noCycles);
                return noCycles;
        }
    }

    private interface Law {
        Term of(int i, int j);
    }

    private List<Term> pairs(boolean alsoEqual, Law law) {
        List<Term> laws = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            for (int j = i; j <= size; j++) {
                if (i != j || alsoEqual) {
                    laws.add(law.of(i, j));
                }
            }
        }
        return laws;
    }

    private List<Term> transitive() {
        List<Term> laws = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            for (int j = 1; j <= size; j++) {
                for (int k = 1; k <= size && i != j; k++) {
                    if (j != k) {
                        laws.add(Terms.implies(Terms.and(List.of(holds(i, j), holds(j, k))), holds(i, k)));
                    }
                }
            }
        }
        return laws;
    }

    /** Each cycle once, from its least function. */
    private void cycles(List<Integer> path, List<Term> laws) {
        if (path.size() > 1) {
            List<Term> steps = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                int from = path.get(i);
                int to = path.get((i + 1) % path.size());
                steps.add(holds(from, to));
                steps.add(Terms.not(holds(to, from)));
            }
            laws.add(Terms.not(Terms.and(steps)));
        }
        for (int next = path.isEmpty() ? 1 : path.get(0) + 1; next <= size; next++) {
            if (!path.contains(next)) {
                path.add(next);
                cycles(path, laws);
                path.remove(path.size() - 1);
            }
        }
    }

    private Term holds(int i, int j) {
        return at(property.holds(), i, j);
    }

    private Term at(Term term, int i, int j) {
        return new Substitution(Map.of(property.left().id(), Terms.number(i), property.right().id(), Terms.number(j))).apply(term);
    }
}

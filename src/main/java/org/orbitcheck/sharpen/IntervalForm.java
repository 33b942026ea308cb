package org.orbitcheck.sharpen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * One formula for a whole half-open interval of constants, made of the formula at both ends. A comparison in which the
 * constant occurs as in c*x + y is affine in it, so on an interval with the end b but without the end a
 * <pre>
 * some c has l(c) <= r(c)  exactly when  l(a) <  r(a) or  l(b) <= r(b)
 * some c has l(c) <  r(c)  exactly when  l(a) <  r(a) or  l(b) <  r(b)
 * each c has l(c) <= r(c)  exactly when  l(a) <= r(a) and l(b) <= r(b)
 * each c has l(c) <  r(c)  exactly when  l(a) <= r(a) and l(b) <  r(b)
 * </pre>
 * A comparison under an even number of negations is one that must hold for each c (where the interval is to be proved) or
 * for some c (where it is to be refuted), under an odd number the other way round. So the made formula implies the formula
 * at every c of the interval; or it is implied by the formula at any c of it.
 */
final class IntervalForm {
    private final boolean strong;
    private final BigFraction excluded;
    private final BigFraction included;

    private IntervalForm(boolean strong, BigFraction excluded, BigFraction included) {
        this.strong = strong;
        this.excluded = excluded;
        this.included = included;
    }

    /** A formula at one constant. */
    record At(BigFraction constant, Term formula) {
    }

    /** A formula that implies the formula at each constant between both ends, {@code included} among them. */
    static Optional<Term> forEach(At excluded, At included) {
        return made(true, excluded, included);
    }

    /** A formula that is implied by the formula at any constant between both ends, {@code included} among them. */
    static Optional<Term> forSome(At excluded, At included) {
        return made(false, excluded, included);
    }

    private static Optional<Term> made(boolean strong, At excluded, At included) {
        try {
            return Optional.of(new IntervalForm(strong, excluded.constant, included.constant).joined(excluded.formula, included.formula, true));
        } catch (NotAffine e) {
            return Optional.empty();
        }
    }

    private static final class NotAffine extends RuntimeException {
        NotAffine() {
            super("not affine", null, false, false);
        }
    }

    private Term joined(Term a, Term b, boolean positive) {
        if (a.equals(b)) {
            return a;
        }
        if (a instanceof Term.Unfolded x && b instanceof Term.Unfolded y) {
            return joined(x.meaning(), y.meaning(), positive);
        }
        if (a instanceof Term.Quantified x && b instanceof Term.Quantified y && x.domain().equals(y.domain())) {
            return new Term.Quantified(x.quantifier(), x.variable(), x.domain(), joined(x.body(), y.body(), positive));
        }
        if (a instanceof Term.FamilyQuantified x && b instanceof Term.FamilyQuantified y && x.size() == y.size()) {
            return new Term.FamilyQuantified(x.quantifier(), x.variable(), x.size(), x.domain(), joined(x.body(), y.body(), positive));
        }
        if (a instanceof Term.Operation x && b instanceof Term.Operation y && x.operator() == y.operator()) {
            return operation(x, y, positive);
        }
        throw new NotAffine();
    }

    private Term operation(Term.Operation a, Term.Operation b, boolean positive) {
        switch (a.operator()) {
            case AND, OR, NOT, IMPLIES:
                List<Term> parts = new ArrayList<>();
                for (int i = 0; i < a.arguments().size(); i++) {
                    boolean turns = a.operator() == Operator.NOT || a.operator() == Operator.IMPLIES && i == 0;
                    parts.add(joined(a.argument(i), b.argument(i), turns != positive));
                }
                return new Term.Operation(a.operator(), parts, a.type());
            case AT_MOST, LESS:
                requireAffine(a.argument(0), b.argument(0));
                requireAffine(a.argument(1), b.argument(1));
                return comparison(a, b, positive == strong);
            default:
                throw new NotAffine();
        }
    }

    private static Term comparison(Term.Operation excluded, Term.Operation included, boolean each) {
        Operator atExcluded = each ? Operator.AT_MOST : Operator.LESS;
        return Terms.truth(each ? Operator.AND : Operator.OR, Terms.truth(atExcluded, excluded.argument(0), excluded.argument(1)), included);
    }

    private void requireAffine(Term a, Term b) {
        if (a.equals(b) || isNumber(a, excluded) && isNumber(b, included)) {
            return;
        }
        if (a instanceof Term.Unfolded x && b instanceof Term.Unfolded y) {
            requireAffine(x.meaning(), y.meaning());
        } else if (a instanceof Term.Aggregate x && b instanceof Term.Aggregate y && x.aggregator() == Term.Aggregator.SUM
                && y.aggregator() == Term.Aggregator.SUM && x.bindings().equals(y.bindings()) && x.condition().equals(y.condition())) {
            requireAffine(x.body(), y.body());
        } else if (a instanceof Term.Conditional x && b instanceof Term.Conditional y && x.condition().equals(y.condition())) {
            requireAffine(x.then(), y.then());
            requireAffine(x.otherwise(), y.otherwise());
        } else if (a instanceof Term.Operation x && b instanceof Term.Operation y && x.operator() == y.operator()) {
            requireAffine(x, y);
        } else {
            throw new NotAffine();
        }
    }

    private static boolean isNumber(Term term, BigFraction value) {
        return term instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().isRational() && n.value().rational().equals(value);
    }

    private void requireAffine(Term.Operation a, Term.Operation b) {
        boolean sum = a.operator() == Operator.ADD || a.operator() == Operator.SUBTRACT || a.operator() == Operator.NEGATE;
        boolean product = a.operator() == Operator.MULTIPLY && (a.argument(0).equals(b.argument(0)) || a.argument(1).equals(b.argument(1)));
        boolean quotient = a.operator() == Operator.DIVIDE && a.argument(1).equals(b.argument(1));
        if (!sum && !product && !quotient) {
            throw new NotAffine();
        }
        for (int i = 0; i < a.arguments().size(); i++) {
            requireAffine(a.argument(i), b.argument(i));
        }
    }
}

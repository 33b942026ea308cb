package org.orbitcheck.linear;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** form >= bound, form > bound or form = bound. */
public record Constraint(LinearForm form, Relation relation, BigFraction bound) {
    /** How a form is compared with its bound. */
    public enum Relation {
        AT_LEAST, GREATER, EQUAL
    }

    public static Constraint atLeast(LinearForm form, long bound) {
        return new Constraint(form, Relation.AT_LEAST, new BigFraction(bound));
    }

    public static Constraint greater(LinearForm form, long bound) {
        return new Constraint(form, Relation.GREATER, new BigFraction(bound));
    }

    public static Constraint equal(LinearForm form, long bound) {
        return new Constraint(form, Relation.EQUAL, new BigFraction(bound));
    }

    public boolean holdsAt(List<BigFraction> point) {
        int sign = form.at(point).compareTo(bound);
        return relation == Relation.EQUAL ? sign == 0 : relation == Relation.GREATER ? sign > 0 : sign >= 0;
    }
}

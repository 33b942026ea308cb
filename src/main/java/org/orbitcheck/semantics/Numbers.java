package org.orbitcheck.semantics;

import java.math.BigInteger;
import org.orbitcheck.number.ExactReal;

/** Arithmetic on numbers, with the reason where it has no result. */
final class Numbers {
    private static final long MOST_BITS = 340_000;

    private Numbers() {
    }

    static BigInteger whole(ExactReal number, String what) {
        if (!number.isRational() || !number.rational().getDenominator().equals(BigInteger.ONE)) {
            throw new Undefined(what + " is " + number + ", not a whole number");
        }
        return number.rational().getNumerator();
    }

    static int wholeInt(ExactReal number, String what) {
        BigInteger whole = whole(number, what);
        if (whole.bitLength() > 31) {
            throw new Undefined(what + " is " + whole + ", which is too large");
        }
        return whole.intValue();
    }

    static ExactReal multiply(ExactReal a, ExactReal b) {
        if (a.bits() + b.bits() > MOST_BITS) {
            throw new NotFinite("a number of more than a hundred thousand digits");
        }
        return a.multiply(b);
    }

    static ExactReal divide(ExactReal a, ExactReal b) {
        if (b.signum() == 0) {
            throw new Undefined("division by zero");
        }
        return a.divide(b);
    }

    static ExactReal exp(ExactReal power) {
        if (!power.isRational()) {
            throw new NotFinite("exp of " + power + ", which is not rational");
        }
        return ExactReal.exp(power);
    }
}

package org.orbitcheck.theorem;

import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Type;

/**
 * Shows that one function is nowhere smaller than another, at no vector of R^d: their difference is a sum over outcomes
 * or over tuples of outcomes, and is bounded from below over all weak orders of the outcomes. Then the greater function
 * is ahead by every relation that compares where the one or the other is.
 */
public final class Domination {
    private Domination() {
    }

    /** @throws NotShown where it is not shown that the difference of the functions is nowhere negative */
    public static void require(Comparison comparison) {
        if (!(comparison.space().elementType() instanceof Type.Vector)) {
            throw new NotShown("the parameters are not vectors");
        }
        if (!gives(comparison)) {
            throw new NotShown("the relation does not follow from one function being the greater one everywhere");
        }
        if (!FreeVariables.of(comparison.greater()).equals(Set.of(comparison.parameter()))
                || !FreeVariables.of(comparison.lesser()).equals(Set.of(comparison.parameter()))) {
            throw new NotShown("the functions depend on more than the parameter");
        }
        Definedness.require(comparison.greater());
        Definedness.require(comparison.lesser());
        BigFraction bound;
        try {
            bound = lowerBound(comparison);
        } catch (ArithmeticException | Undefined | NotFinite e) {
            throw new NotShown("the difference of the two functions cannot be bounded: " + e.getMessage());
        }
        if (bound.signum() < 0) {
            throw new NotShown("the difference of the two functions is only shown to be at least " + bound.toString().replace(" ", ""));
        }
    }

    private static BigFraction lowerBound(Comparison comparison) {
        SumOfSums difference = SumOfSums.difference(comparison.greater(), comparison.lesser());
        List<SumOfSums.Part> tuples = difference.parts().stream().filter(SumOfSums.Part::isOverTuples).toList();
        List<SumOfSums.Part> outcomes = difference.parts().stream().filter(p -> !p.isOverTuples()).toList();
        return difference.constant().add(TupleBound.of(tuples, comparison.parameter()))
                .add(LevelBound.of(outcomes, comparison.parameter()));
    }

    private static boolean gives(Comparison comparison) {
        boolean sums = comparison.kind() == Comparison.Kind.MEAN || comparison.kind() == Comparison.Kind.MEAN_WITH_TIES;
        return !sums || comparison.factor().equals(BigFraction.ONE)
                || comparison.factor().compareTo(BigFraction.ONE) < 0 && new Signs(Facts.NONE).isNotNegative(comparison.lesser());
    }
}

package org.orbitcheck.measure;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** The condition of a measure for every number of an interval, as a closed formula: the number is a vector of R^1. */
public final class EveryNumber {
    private static final Points POINTS = Points.numbered(1);
    private static final Type.Vector LINE = new Type.Vector(POINTS);
    private static final Term POINT = new Term.Constant(new Value.Point(POINTS, 0), new Type.Point(POINTS));

    private EveryNumber() {
    }

    /** forall n in interval: condition; with {@code holds} false, forall n in interval: not condition. */
    public static Term formula(Measure measure, Interval interval, boolean holds) {
        Term.Variable number = new Term.Variable(measure.variable().name(), -1, LINE);
        Term condition = Substitution.of(measure.condition(), measure.variable(), coordinate(number));
        return new Term.Quantified(Term.Quantifier.FORALL, number, new Term.Elements(space(interval)),
                holds ? condition : Terms.not(condition));
    }

    /** The number that a value of the formula's variable stands for. */
    public static ExactReal number(Value.Vector value) {
        return ExactReal.of(value.coordinates().get(0));
    }

    private static Term coordinate(Term.Variable vector) {
        return Terms.number(Operator.COORDINATE, vector, POINT);
    }

    private static ParameterSpace space(Interval interval) {
        Term.Variable number = new Term.Variable("v", -2, LINE);
        List<Term> bounds = new ArrayList<>();
        interval.low().ifPresent(e -> bounds.add(below(constant(e.at()), e.closed(), coordinate(number))));
        interval.high().ifPresent(e -> bounds.add(below(coordinate(number), e.closed(), constant(e.at()))));
        NamedGroup group = new NamedGroup("Trivial(1)", POINTS, PermutationGroup.trivial(1));
        return new ParameterSpace.Restricted(new ParameterSpace.Vectors(group), number, Terms.and(bounds));
    }

    private static Term below(Term low, boolean closed, Term high) {
        return Terms.truth(closed ? Operator.AT_MOST : Operator.LESS, low, high);
    }

    private static Term constant(ExactReal number) {
        return new Term.Constant(new Value.Number(number), Type.NUMBER);
    }
}

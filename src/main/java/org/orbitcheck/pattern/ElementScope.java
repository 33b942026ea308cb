package org.orbitcheck.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * What a term may speak of: the values at one parameter, perhaps also those at its image under one permutation, and
 * sums over its orbit.
 *
 * @param functions the coordinates of the value tuples
 * @param element the parameter
 * @param orbit the ids of all variables that stand for parameters of its orbit
 * @param permutation the permutation whose image may be mentioned
 */
record ElementScope(List<FunctionValue> functions, Optional<Term.Variable> element, Set<Integer> orbit,
        Optional<Term> permutation) {
    ElementScope {
        orbit = Set.copyOf(orbit);
    }

    static ElementScope outside(List<FunctionValue> functions) {
        return new ElementScope(functions, Optional.empty(), Set.of(), Optional.empty());
    }

    /** The scope of another parameter of the same orbit. */
    ElementScope of(Term.Variable variable) {
        Set<Integer> more = new HashSet<>(orbit);
        more.add(variable.id());
        return new ElementScope(functions, Optional.of(variable), more, Optional.empty());
    }

    ElementScope withImageUnder(Term term) {
        return new ElementScope(functions, element, orbit, Optional.of(term));
    }

    /** The value of a function at the parameter, or at its image. */
    Affine value(Term.Application application) {
        if (!(application.function() instanceof Term.Variable function)) {
            throw new Unsupported("a function that is given by its values");
        }
        Optional<String> label = application.label().map(ElementScope::label);
        int place = IntStream.range(0, functions.size()).filter(i -> functions.get(i).function().id() == function.id()
                && functions.get(i).label().equals(label)).findFirst()
                .orElseThrow(() -> new Unsupported("the function " + function.name()));
        return Affine.coordinate(place + functions.size() * slot(application.parameter()));
    }

    private static String label(Term term) {
        if (term instanceof Term.Constant c && c.value() instanceof Value.Label label) {
            return label.name();
        }
        throw new Unsupported("an outcome label that varies");
    }

    private int slot(Term parameter) {
        if (element.isPresent() && parameter.equals(element.get())) {
            return 0;
        }
        if (permutation.isPresent() && parameter instanceof Term.Operation act && act.operator() == Operator.ACT
                && act.argument(0).equals(permutation.get()) && act.argument(1).equals(element.get())) {
            return 1;
        }
        throw new Unsupported(element.isEmpty() ? "a value at a parameter that is not bound"
                : "a comparison of the values at two parameters of an orbit");
    }

    /** Whether a set is the orbit of the parameter. */
    boolean isOrbit(Term set) {
        return set instanceof Term.Orbit o && o.space() instanceof ParameterSpace.Open && isInOrbit(o.parameter());
    }

    boolean isInOrbit(Term parameter) {
        return parameter instanceof Term.Variable v && orbit.contains(v.id());
    }

    static boolean isWholeSpace(Term set) {
        return set instanceof Term.Elements e && e.space() instanceof ParameterSpace.Open;
    }

    static boolean isGroup(Term set) {
        return set instanceof Term.GroupElements g && g.space() instanceof ParameterSpace.Open;
    }

    /** The whole number that a term is, where it is a constant one. */
    static OptionalInt wholeNumber(Term term) {
        return term instanceof Term.Constant c && c.value() instanceof Value.Number n && n.value().isRational()
                && n.value().rational().getDenominator().bitLength() == 1
                ? OptionalInt.of(n.value().rational().getNumerator().intValueExact()) : OptionalInt.empty();
    }
}

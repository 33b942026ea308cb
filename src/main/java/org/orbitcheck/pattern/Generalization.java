package org.orbitcheck.pattern;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * A formula about one given parameter space, as a case of the same formula about every parameter space: the space (and
 * the group, wherever it is the one that acts on it) is left open. What holds in general holds for the given space.
 */
public final class Generalization extends Rewriter {
    private static final ParameterSpace.Open OPEN = new ParameterSpace.Open("Theta");
    private final ParameterSpace space;
    private boolean particular;

    private Generalization(ParameterSpace space) {
        this.space = space;
    }

    /** A general formula, and the finite space that it is meant for. */
    public record General(ParameterSpace space, Term formula) {
    }

    /** The general form of a formula; empty where it speaks of more than one space, or of its particular elements. */
    public static Optional<General> of(Term formula) {
        Set<ParameterSpace> domains = domains(formula);
        if (domains.size() != 1) {
            return Optional.empty();
        }
        ParameterSpace space = domains.iterator().next();
        if (!space.isFinite() || space instanceof ParameterSpace.Open) {
            return Optional.empty();
        }
        Generalization generalization = new Generalization(space);
        Term general = generalization.apply(formula);
        return generalization.particular ? Optional.empty() : Optional.of(new General(space, general));
    }

    /** The spaces on which the formula's functions are. */
    private static Set<ParameterSpace> domains(Term formula) {
        Set<ParameterSpace> domains = new LinkedHashSet<>();
        new Rewriter() {
            @Override
            public Term functions(Term.Functions term) {
                domains.add(term.space());
                return term;
            }
        }.apply(formula);
        return domains;
    }

    private boolean isMeant(ParameterSpace other) {
        boolean same = other.equals(space);
        particular |= !same;
        return same;
    }

    @Override
    public Term constant(Term.Constant term) {
        particular |= !(term.value() instanceof Value.Number || term.value() instanceof Value.Truth
                || term.value() instanceof Value.Label || term.value() instanceof Value.SetOf set
                && set.elements().stream().allMatch(e -> e instanceof Value.Number || e instanceof Value.Label));
        return term;
    }

    @Override
    public Term elements(Term.Elements term) {
        return isMeant(term.space()) ? new Term.Elements(OPEN) : term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        return isMeant(term.space()) ? new Term.Orbit(OPEN, apply(term.parameter())) : super.orbit(term);
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        boolean same = term.space().group().equals(space.group());
        particular |= !same;
        return same ? new Term.GroupElements(OPEN, term.involutions()) : term;
    }

    @Override
    public Term functions(Term.Functions term) {
        return new Term.Functions(term.labels(), OPEN, term.codomain());
    }
}

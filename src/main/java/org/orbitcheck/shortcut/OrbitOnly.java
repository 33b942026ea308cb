package org.orbitcheck.shortcut;

import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** Whether a term sees a parameter only through its orbit. */
final class OrbitOnly extends Rewriter {
    private final Term.Variable parameter;
    private final ParameterSpace space;
    private boolean elsewhere;

    private OrbitOnly(Term.Variable parameter, ParameterSpace space) {
        this.parameter = parameter;
        this.space = space;
    }

    static boolean occursOnlyInOrbits(Term.Variable parameter, ParameterSpace space, Term term) {
        OrbitOnly search = new OrbitOnly(parameter, space);
        search.apply(term);
        return !search.elsewhere;
    }

    @Override
    public Term variable(Term.Variable term) {
        elsewhere |= term.id() == parameter.id();
        return term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        boolean itself = Terms.meaning(term.parameter()) instanceof Term.Variable v && v.id() == parameter.id()
                && (term.space() == space || term.space().equals(space));
        return itself ? term : super.orbit(term);
    }
}

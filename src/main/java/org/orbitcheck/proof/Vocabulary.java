package org.orbitcheck.proof;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.TabulatedAction;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/**
 * What a formula speaks of, each numbered in the order of its first occurrence: points, subgroups of coset spaces,
 * tabulated actions and bound variables. The text form of evidence refers to them by their numbers.
 */
final class Vocabulary {
    private final List<Points> points = new ArrayList<>();
    private final List<NamedGroup> subgroups = new ArrayList<>();
    private final List<TabulatedAction> actions = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();

    Vocabulary(Term formula) {
        formula.accept(new Collector());
    }

    List<Points> points() {
        return points;
    }

    List<NamedGroup> subgroups() {
        return subgroups;
    }

    List<TabulatedAction> actions() {
        return actions;
    }

    /** The ids of the bound variables. */
    List<Integer> variables() {
        return variables;
    }

    private static <T> void note(List<T> list, T thing) {
        if (!list.contains(thing)) {
            list.add(thing);
        }
    }

    /** Adds what a space speaks of. */
    void add(ParameterSpace space) {
        note(points, space.group().points());
        add(space.elementType());
        if (space instanceof ParameterSpace.Restricted s) {
            add(s.base());
            s.predicate().accept(new Collector());
        } else if (space instanceof ParameterSpace.OrbitOf s) {
            add(s.base());
        } else if (space instanceof ParameterSpace.Explicit s) {
            add(s.base());
        } else if (space instanceof ParameterSpace.Product s) {
            add(s.first());
            add(s.second());
        } else if (space instanceof ParameterSpace.Distributions s) {
            add(s.base());
        } else if (space instanceof ParameterSpace.Cosets s) {
            note(subgroups, s.subgroup());
        } else if (space instanceof ParameterSpace.Tabulated s) {
            note(actions, s.action());
        }
    }

    private void add(Type type) {
        if (type instanceof Type.Point t) {
            note(points, t.points());
        } else if (type instanceof Type.Permutation t) {
            note(points, t.points());
        } else if (type instanceof Type.Vector t) {
            note(points, t.points());
        } else if (type instanceof Type.Mapping t) {
            note(points, t.points());
            add(t.image());
        } else if (type instanceof Type.Coset t) {
            note(points, t.points());
        } else if (type instanceof Type.Distribution t) {
            note(points, t.points());
        } else if (type instanceof Type.SetOf t) {
            add(t.element());
        } else if (type instanceof Type.Family t) {
            add(t.element());
        } else if (type instanceof Type.Pair t) {
            add(t.first());
            add(t.second());
        } else if (type instanceof Type.Function t) {
            add(t.parameter());
        }
    }

    private final class Collector extends Rewriter {
        @Override
        public Term constant(Term.Constant term) {
            add(term.type());
            return term;
        }

        @Override
        public Term quantified(Term.Quantified term) {
            bind(term.variable());
            return super.quantified(term);
        }

        @Override
        public Term family(Term.FamilyQuantified term) {
            bind(term.variable());
            return super.family(term);
        }

        private void bind(Term.Variable variable) {
            note(variables, variable.id());
            add(variable.type());
        }

        @Override
        public Term elements(Term.Elements term) {
            add(term.space());
            return term;
        }

        @Override
        public Term orbit(Term.Orbit term) {
            add(term.space());
            return super.orbit(term);
        }

        @Override
        public Term groupElements(Term.GroupElements term) {
            add(term.space());
            return term;
        }

        @Override
        public Term functions(Term.Functions term) {
            add(term.space());
            return term;
        }
    }
}

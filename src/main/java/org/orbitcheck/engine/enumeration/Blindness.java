package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * What tells the points of a group apart in a term: its constants and free variables. A term is not blind when it uses
 * anything else to do so: the order of points, tables, permutations, other groups.
 */
final class Blindness extends Rewriter {
    private static final Set<Operator> SEEING = EnumSet.of(Operator.ACT, Operator.COMPOSE, Operator.INVERSE, Operator.TUPLES,
            Operator.POWERSET, Operator.MEMBER_OF_FAMILY, Operator.SUPPORT, Operator.WEIGHT);
    private final NamedGroup group;
    private final Set<Integer> bound = new HashSet<>();
    private final Map<Integer, Term.Variable> variables = new HashMap<>();
    private final List<Value> constants = new ArrayList<>();
    private boolean blind = true;

    private Blindness(NamedGroup group) {
        this.group = group;
    }

    /** What is said of a variable, looked at. */
    static Blindness of(NamedGroup group, Term.Variable variable, List<Term> said) {
        Blindness blindness = new Blindness(group);
        blindness.bound.add(variable.id());
        said.forEach(blindness::apply);
        return blindness;
    }

    boolean isBlind() {
        return blind;
    }

    List<Value> constants() {
        return constants;
    }

    List<Term.Variable> free() {
        return variables.values().stream().filter(v -> !bound.contains(v.id())).toList();
    }

    private boolean isMeant(ParameterSpace space) {
        return space.isClosedByForm() && space.group().equals(group) && isSimple(space.elementType());
    }

    private boolean isSimple(Type type) {
        if (type instanceof Type.Pair pair) {
            return isSimple(pair.first()) && isSimple(pair.second());
        }
        if (type instanceof Type.SetOf set) {
            return isSimple(set.element());
        }
        return type instanceof Type.Point p && p.points().equals(group.points())
                || type instanceof Type.Vector v && v.points().equals(group.points())
                || type instanceof Type.Mapping m && m.points().equals(group.points()) && m.image() instanceof Type.Number
                || type instanceof Type.Number || type instanceof Type.Truth || type instanceof Type.Label;
    }

    @Override
    public Term constant(Term.Constant term) {
        constants.add(term.value());
        blind &= isSimple(term.type());
        return term;
    }

    @Override
    public Term variable(Term.Variable term) {
        variables.put(term.id(), term);
        blind &= isSimple(term.type());
        return term;
    }

    @Override
    public Term operation(Term.Operation term) {
        blind &= !SEEING.contains(term.operator());
        if (term.operator() == Operator.LESS || term.operator() == Operator.AT_MOST) {
            blind &= term.argument(0).type() instanceof Type.Number;
        }
        boolean basis = term.operator() == Operator.BASIS;
        if (basis || term.operator() == Operator.COORDINATE) {
            Term place = term.argument(basis ? 0 : 1);
            if (place.type() instanceof Type.Number) {
                numbered(place);
            }
        }
        return super.operation(term);
    }

    /** A place given by its number. */
    private void numbered(Term place) {
        for (int i = 0; i < group.degree(); i++) {
            if (place instanceof Term.Constant c && c.value().equals(Value.of(i + 1L))) {
                constants.add(new Value.Point(group.points(), i));
                return;
            }
        }
        blind = false;
    }

    @Override
    public Term let(Term.Let term) {
        bound.add(term.variable().id());
        return super.let(term);
    }

    @Override
    public Term quantified(Term.Quantified term) {
        bound.add(term.variable().id());
        return super.quantified(term);
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        term.bindings().forEach(b -> bound.add(b.variable().id()));
        return super.aggregate(term);
    }

    @Override
    public Term elements(Term.Elements term) {
        blind &= isMeant(term.space());
        return term;
    }

    @Override
    public Term orbit(Term.Orbit term) {
        blind &= isMeant(term.space());
        return super.orbit(term);
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        blind = false;
        bound.add(term.variable().id());
        return super.family(term);
    }

    @Override
    public Term application(Term.Application term) {
        blind = false;
        return super.application(term);
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        blind = false;
        return super.groupElements(term);
    }

    @Override
    public Term functions(Term.Functions term) {
        blind = false;
        return super.functions(term);
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        blind = false;
        bound.add(term.left().id());
        bound.add(term.right().id());
        return super.orderProperty(term);
    }
}

package org.orbitcheck.shortcut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Whether terms treat all points alike, but for those that they mention. For a permutation p that fixes every constant
 * and every free variable that a term mentions besides the moving variables, x(p*s) = p*x(s), and x(p*s) = x(s) where x
 * is a number or a truth value. That is so by induction when the term is made only of what commutes with the action of
 * the group on the points: no comparison of points by their places, no table, no choice of a permutation.
 */
final class Equivariance implements Term.Visitor<Boolean> {
    private static final Set<Operator> BLIND = Set.of(Operator.AND, Operator.OR, Operator.NOT, Operator.IMPLIES, Operator.IFF,
            Operator.EQUAL, Operator.LESS, Operator.AT_MOST, Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE,
            Operator.NEGATE, Operator.ABS, Operator.FLOOR, Operator.EXP, Operator.MINIMUM, Operator.MAXIMUM, Operator.SCALE,
            Operator.DOT, Operator.BASIS, Operator.COORDINATE, Operator.SET, Operator.RANGE, Operator.MEMBER, Operator.SUBSET,
            Operator.UNION, Operator.INTERSECTION, Operator.DIFFERENCE, Operator.SIZE, Operator.NONDOMINATED, Operator.PAIR);

    private final ParameterSpace space;
    private final Points points;
    private final Set<Integer> moving = new HashSet<>();
    private final List<Value> constants = new ArrayList<>();
    private final List<Term.Variable> free = new ArrayList<>();

    /** For the group that acts on a space. */
    Equivariance(ParameterSpace space, Term.Variable moving) {
        this.space = space;
        this.points = space.group().points();
        this.moving.add(moving.id());
    }

    /** The constants that must be fixed. */
    List<Value> constants() {
        return constants;
    }

    /** The free variables whose values must be fixed. */
    List<Term.Variable> free() {
        return free;
    }

    boolean of(Term term) {
        return term.accept(this);
    }

    private boolean all(List<Term> terms) {
        return terms.stream().allMatch(this::of);
    }

    /** Whether the group acts on a value through its points, or not at all. */
    static boolean isOver(Points points, Value value) {
        if (value instanceof Value.Point p) {
            return p.points().equals(points);
        }
        if (value instanceof Value.Vector v) {
            return v.points().equals(points);
        }
        if (value instanceof Value.SetOf set) {
            return set.elements().stream().allMatch(e -> isOver(points, e));
        }
        if (value instanceof Value.Mapping m) {
            return m.points().equals(points) && m.images().stream().allMatch(Value.Number.class::isInstance);
        }
        if (value instanceof Value.Pair pair) {
            return isOver(points, pair.first()) && isOver(points, pair.second());
        }
        return isRigid(value);
    }

    /** Whether nothing moves a value. */
    static boolean isRigid(Value value) {
        return value instanceof Value.Number || value instanceof Value.Truth || value instanceof Value.Label
                || value instanceof Value.SetOf set && set.elements().stream().allMatch(Equivariance::isRigid);
    }

    @Override
    public Boolean constant(Term.Constant term) {
        constants.add(term.value());
        return isOver(points, term.value());
    }

    @Override
    public Boolean variable(Term.Variable term) {
        if (!moving.contains(term.id())) {
            free.add(term);
        }
        return true;
    }

    @Override
    public Boolean operation(Term.Operation term) {
        switch (term.operator()) {
            case LESS, AT_MOST:
                return term.argument(0).type() instanceof Type.Number && all(term.arguments());
            case COORDINATE:
                return term.type() instanceof Type.Number && of(term.argument(0)) && place(term.argument(1));
            case BASIS:
                return place(term.argument(0));
            default:
                return BLIND.contains(term.operator()) && all(term.arguments());
        }
    }

    /** A place is a point, or a number from 1 that stands for one. */
    private boolean place(Term term) {
        if (term.type() instanceof Type.Point) {
            return of(term);
        }
        if (term instanceof Term.Constant c && c.value() instanceof Value.Number number && number.value().isRational()) {
            for (int i = 0; i < points.size(); i++) {
                if (number.equals(Value.of(i + 1L))) {
                    constants.add(new Value.Point(points, i));
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Boolean conditional(Term.Conditional term) {
        return of(term.condition()) && of(term.then()) && of(term.otherwise());
    }

    @Override
    public Boolean let(Term.Let term) {
        return of(term.value()) && within(term.variable(), term.body());
    }

    private boolean within(Term.Variable variable, Term body) {
        moving.add(variable.id());
        return of(body);
    }

    @Override
    public Boolean quantified(Term.Quantified term) {
        return of(term.domain()) && within(term.variable(), term.body());
    }

    @Override
    public Boolean family(Term.FamilyQuantified term) {
        return false;
    }

    @Override
    public Boolean aggregate(Term.Aggregate term) {
        for (Term.Binding binding : term.bindings()) {
            if (!of(binding.domain())) {
                return false;
            }
            moving.add(binding.variable().id());
        }
        return of(term.condition()) && (term.aggregator() == Term.Aggregator.COUNT || of(term.body()));
    }

    @Override
    public Boolean application(Term.Application term) {
        return false;
    }

    @Override
    public Boolean elements(Term.Elements term) {
        return isInvariant(term.space());
    }

    @Override
    public Boolean orbit(Term.Orbit term) {
        return isInvariant(term.space()) && of(term.parameter());
    }

    /** Whether the permutations that are meant take a space to itself. */
    boolean isInvariant(ParameterSpace other) {
        if (other instanceof ParameterSpace.Restricted restricted) {
            return isInvariant(restricted.base()) && within(restricted.variable(), restricted.predicate());
        }
        return other.isClosedByForm() && other.group().equals(space.group())
                && !(other instanceof ParameterSpace.Tabulated || other instanceof ParameterSpace.Cosets
                || other instanceof ParameterSpace.Distributions || other instanceof ParameterSpace.Open);
    }

    @Override
    public Boolean groupElements(Term.GroupElements term) {
        return false;
    }

    @Override
    public Boolean functions(Term.Functions term) {
        return false;
    }

    @Override
    public Boolean choice(Term.Choice term) {
        return of(term.index()) && all(term.branches());
    }

    @Override
    public Boolean orderProperty(Term.OrderProperty term) {
        return false;
    }

    @Override
    public Boolean unfolded(Term.Unfolded term) {
        return of(term.meaning());
    }
}

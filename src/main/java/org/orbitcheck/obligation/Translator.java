package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Evaluates core terms under unknowns.
 *
 * <p>Why it is sound: every value is exact for every assignment of the unknowns, except that (1) a quantifier that
 * may choose (EXISTS in what is to be satisfied, FORALL in what is to be refuted) becomes fresh unknowns, which changes
 * nothing about satisfiability (Skolem; the unknowns that the choice may depend on are all in force where it is made,
 * since every quantifier that may not choose is expanded before), (2) comparisons that see an orbit through homogeneous
 * sums are counted over group elements ({@link OrbitDegree}), (3) a quantifier over vectors whose body sees t only
 * through its orbit takes t from a fundamental domain ({@link FundamentalDomain}), (4) quantifiers with an
 * {@link Instantiation} are weakened, (5) a division by zero is noted with its path, and its value is then of no matter.
 */
final class Translator implements Term.Visitor<Symbolic> {
    private final Session session;
    private final Formulas formulas;
    private final Numbers numbers;
    private final Choosing choosing;
    private final Equality equality;
    private final Spaces spaces;
    private final FiniteSets sets;
    private final Operations operations;
    private final Aggregates aggregates;
    private final Quantifiers quantifiers;
    private final Scope scope = new Scope();
    private final Map<Term, List<Term.Variable>> free = new IdentityHashMap<>();
    private final Map<Term, Map<List<Symbolic>, Session.Detached<Symbolic>>> comparisons = new IdentityHashMap<>();
    private Polarity polarity = Polarity.BOTH;
    private Optional<Term.Orbit> grouped = Optional.empty();

    Translator(Session session, List<Instantiation> instantiations) {
        this.session = session;
        this.formulas = session.formulas;
        this.numbers = new Numbers(session);
        this.choosing = new Choosing(session, numbers);
        this.equality = new Equality(formulas, numbers);
        this.spaces = new Spaces(session, equality, this::predicate);
        this.sets = new FiniteSets(session.formulas, choosing, equality);
        this.operations = new Operations(session, numbers, choosing, equality, sets, spaces, this);
        this.aggregates = new Aggregates(session, numbers, choosing, equality, spaces, this);
        this.quantifiers = new Quantifiers(session, choosing, equality, spaces, this, instantiations);
    }

    /** The leading quantifiers that became unknowns, outermost first. */
    List<Quantifiers.Witness> witnesses() {
        return quantifiers.witnesses();
    }

    Choosing choosing() {
        return choosing;
    }

    Scope scope() {
        return scope;
    }

    /** What the supplier makes while variables have these values. */
    <T> T bound(Map<Term.Variable, Value> values, Supplier<T> supplier) {
        return bound(List.copyOf(values.entrySet()), 0, supplier);
    }

    private <T> T bound(List<Map.Entry<Term.Variable, Value>> values, int from, Supplier<T> supplier) {
        return from == values.size() ? supplier.get() : scope.with(values.get(from).getKey(),
                choosing.constant(values.get(from).getValue()), () -> bound(values, from + 1, supplier));
    }

    /** An element of the orbit of a concrete value that is in the space: the value itself, where it is. */
    Optional<Value> elementOfOrbit(ParameterSpace space, Value value) {
        if (spaces.member(space, choosing.constant(value)).isTrue()) {
            return Optional.of(value);
        }
        return spaces.orbit(space, new Atom.Concrete(value)).elements().stream().filter(e -> e.guard().isTrue())
                .findFirst().map(e -> Choosing.concrete(e.value()).orElseThrow());
    }

    private Formula predicate(ParameterSpace.Restricted space, Symbolic value) {
        return scope.with(space.variable(), value, () -> truth(space.predicate(), Polarity.BOTH));
    }

    /** The predicate of a space about a value that was chosen to be in it. */
    Formula chosenMember(ParameterSpace space, Symbolic value) {
        if (space instanceof ParameterSpace.Restricted s) {
            Formula base = chosenMember(s.base(), value);
            return formulas.and(base,
                    scope.with(s.variable(), value, () -> truth(s.predicate(), Polarity.SATISFY)));
        }
        return spaces.member(space, value);
    }

    /** The formula of a term of type truth, which stands in what is to be satisfied as the polarity says. */
    Formula truth(Term term, Polarity standing) {
        return within(standing, Optional.empty(), () -> ((Symbolic.Truth) term.accept(this)).formula());
    }

    /** The exact value. */
    Symbolic value(Term term) {
        return within(Polarity.BOTH, Optional.empty(), () -> {
            boolean leading = quantifiers.endLeading();
            Symbolic value = term.accept(this);
            quantifiers.restoreLeading(leading);
            return value;
        });
    }

    /** The value of a number, with the way of counting that is in force. */
    Fraction number(Term term) {
        return within(Polarity.BOTH, grouped, () -> ((Symbolic.Number) term.accept(this)).fraction());
    }

    private <T> T within(Polarity standing, Optional<Term.Orbit> counting, Supplier<T> supplier) {
        Polarity before = polarity;
        Optional<Term.Orbit> countingBefore = grouped;
        polarity = standing;
        grouped = counting;
        try {
            return supplier.get();
        } finally {
            polarity = before;
            grouped = countingBefore;
        }
    }

    /** Whether sums over this domain are counted over group elements now. */
    boolean isGrouped(Term domain) {
        return grouped.isPresent() && Terms.meaning(domain) instanceof Term.Orbit orbit && orbit.equals(grouped.get());
    }

    /** The two sides of a comparison, counted over group elements where that does not change it. */
    List<Fraction> sides(Term left, Term right) {
        return within(Polarity.BOTH, OrbitDegree.common(left, right), () -> List.of(number(left), number(right)));
    }

    Symbolic setOf(List<FiniteSet.Element> elements) {
        return sets.of(elements);
    }

    /** A family of values. */
    Symbolic familyOf(List<Symbolic> members) {
        return sets.family(members);
    }

    /** The elements of a term of set type. */
    FiniteSet set(Term term) {
        return sets.set(value(term));
    }

    @Override
    public Symbolic constant(Term.Constant term) {
        return choosing.constant(term.value());
    }

    @Override
    public Symbolic variable(Term.Variable term) {
        return scope.valueOf(term);
    }

    @Override
    public Symbolic operation(Term.Operation term) {
        Polarity standing = polarity;
        quantifiers.endLeading();
        switch (term.operator()) {
            case NOT:
                return new Symbolic.Truth(formulas.not(truth(term.argument(0), standing.opposite())));
            case AND:
                return new Symbolic.Truth(formulas.not(disjunction(term.arguments(), standing, true)));
            case OR:
                return new Symbolic.Truth(disjunction(term.arguments(), standing, false));
            case IMPLIES:
                Formula premise = truth(term.argument(0), standing.opposite());
                return new Symbolic.Truth(premise.isFalse() ? formulas.top : formulas.implies(premise,
                        session.under(premise, () -> truth(term.argument(1), standing))));
            case IFF:
                return new Symbolic.Truth(formulas.iff(truth(term.argument(0), Polarity.BOTH),
                        truth(term.argument(1), Polarity.BOTH)));
            case EQUAL, LESS, AT_MOST:
                return remembered(term);
            default:
                return operations.apply(term);
        }
    }

    /** A comparison, made once for the same values of its free variables. */
    private Symbolic remembered(Term.Operation term) {
        List<Term.Variable> variables = free.computeIfAbsent(term, t -> List.copyOf(FreeVariables.of(t)));
        List<Symbolic> values = variables.stream().map(scope::valueOf).toList();
        Session.Detached<Symbolic> known = comparisons.computeIfAbsent(term, t -> new HashMap<>()).get(values);
        if (known == null) {
            known = session.detached(() -> operations.apply(term));
            comparisons.get(term).put(values, known);
        }
        known.undefined().forEach(session::undefinedWhere);
        return known.result();
    }

    /** An OR from left to right; of the negations where {@code negated}, each part on the path where earlier ones fail. */
    private Formula disjunction(List<Term> parts, Polarity standing, boolean negated) {
        List<Formula> formulasOf = new ArrayList<>();
        Formula open = formulas.top;
        for (Term part : parts) {
            Formula formula = session.under(open, () -> truth(part, standing));
            Formula known = negated ? formulas.not(formula) : formula;
            if (known.isTrue()) {
                return known;
            }
            formulasOf.add(known);
            open = formulas.and(open, formulas.not(known));
        }
        return formulas.or(formulasOf);
    }

    @Override
    public Symbolic conditional(Term.Conditional term) {
        Polarity standing = polarity;
        Optional<Term.Orbit> counting = grouped;
        quantifiers.endLeading();
        Formula condition = truth(term.condition(), Polarity.BOTH);
        if (condition.isTrue() || condition.isFalse()) {
            return within(standing, counting, () -> (condition.isTrue() ? term.then() : term.otherwise()).accept(this));
        }
        Formula not = formulas.not(condition);
        Symbolic a = within(standing, counting, () -> session.under(condition, () -> term.then().accept(this)));
        Symbolic b = within(standing, counting, () -> session.under(not, () -> term.otherwise().accept(this)));
        return choosing.choose(List.of(condition, not), List.of(a, b));
    }

    @Override
    public Symbolic let(Term.Let term) {
        Symbolic value = value(term.value());
        return scope.with(term.variable(), value, () -> term.body().accept(this));
    }

    @Override
    public Symbolic quantified(Term.Quantified term) {
        return new Symbolic.Truth(quantifiers.quantified(term, polarity));
    }

    @Override
    public Symbolic family(Term.FamilyQuantified term) {
        quantifiers.endLeading();
        return new Symbolic.Truth(quantifiers.family(term, polarity));
    }

    @Override
    public Symbolic aggregate(Term.Aggregate term) {
        quantifiers.endLeading();
        return aggregates.aggregate(term);
    }

    @Override
    public Symbolic application(Term.Application term) {
        Symbolic function = value(term.function());
        Symbolic parameter = value(term.parameter());
        if (term.label().isEmpty()) {
            return choosing.map(function, parameter, (f, t) -> lookup(f, Optional.empty(), t));
        }
        Symbolic label = value(term.label().get());
        return choosing.map(label, choosing.single(new Atom.Pair(function, parameter)), (l, both) -> choosing.map(
                ((Atom.Pair) both).first(), ((Atom.Pair) both).second(),
                (f, t) -> lookup(f, Optional.of(((Value.Label) concrete(l)).name()), t)));
    }

    private static Value concrete(Atom atom) {
        if (atom instanceof Atom.Concrete c) {
            return c.value();
        }
        throw new Unsupported("a function of a finite space at a parameter with unknowns");
    }

    private Symbolic lookup(Atom function, Optional<String> label, Atom parameter) {
        Value.Key key = new Value.Key(label, concrete(parameter));
        if (function instanceof Atom.Function f) {
            return new Symbolic.Number(Optional.ofNullable(f.values().get(key)).orElseGet(this::nowhere));
        }
        Value.Table table = (Value.Table) concrete(function);
        return new Symbolic.Number(Optional.ofNullable(table.values().get(key))
                .map(v -> session.constant(v.rational())).orElseGet(this::nowhere));
    }

    private Fraction nowhere() {
        session.undefinedWhere(formulas.top);
        return Fraction.ZERO;
    }

    @Override
    public Symbolic elements(Term.Elements term) {
        if (!term.space().isFinite()) {
            throw new Unsupported("all elements of an infinite space, outside a quantifier that may choose one");
        }
        return choosing.constant(new Value.SetOf(spaces.elements(term.space())));
    }

    @Override
    public Symbolic orbit(Term.Orbit term) {
        Map<Atom, List<Formula>> parameters = new LinkedHashMap<>();
        Symbolic parameter = value(term.parameter());
        if (parameter instanceof Symbolic.Number) {
            throw new Unsupported("the orbit of a number");
        }
        for (Symbolic.Case c : Choosing.casesOf(parameter)) {
            parameters.computeIfAbsent(c.atom(), a -> new ArrayList<>()).add(c.guard());
        }
        if (parameters.size() == 1) {
            return choosing.single(new Atom.Elements(spaces.orbit(term.space(), parameters.keySet().iterator().next())));
        }
        List<FiniteSet> orbits = parameters.keySet().stream().map(a -> spaces.orbit(term.space(), a)).toList();
        List<Formula> guards = parameters.values().stream().map(formulas::or).toList();
        return choosing.single(new Atom.Elements(sets.union(guards, orbits)));
    }

    @Override
    public Symbolic groupElements(Term.GroupElements term) {
        return choosing.constant(new Value.SetOf(spaces.groupElements(term)));
    }

    @Override
    public Symbolic functions(Term.Functions term) {
        throw new Unsupported("all functions of a space, outside a quantifier that may choose one");
    }

    @Override
    public Symbolic choice(Term.Choice term) {
        Fraction index = ((Symbolic.Number) value(term.index())).fraction();
        if (!index.isConstant()) {
            throw new Unsupported("a choice by a number with unknowns");
        }
        return term.branches().get(index.constant().getNumeratorAsInt() - 1).accept(this);
    }

    @Override
    public Symbolic orderProperty(Term.OrderProperty term) {
        OrderFormulas order = new OrderFormulas(formulas, term.names().size(), (i, j) -> pair(term, i, j, term.holds()));
        return new Symbolic.Truth(order.of(term.property(), (i, j) -> pair(term, i, j, term.same())));
    }

    private Formula pair(Term.OrderProperty term, int i, int j, Term condition) {
        formulas.checkpoint();
        return bound(Map.of(term.left(), Value.of(i), term.right(), Value.of(j)), () -> truth(condition, Polarity.BOTH));
    }

    @Override
    public Symbolic unfolded(Term.Unfolded term) {
        return term.meaning().accept(this);
    }

    /** Whether a type is one of numbers. */
    static boolean isNumber(Type type) {
        return type instanceof Type.Number;
    }
}

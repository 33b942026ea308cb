package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Quantifiers under unknowns: chosen, expanded, or taken at given instances. */
final class Quantifiers {
    private static final int EXPAND = 8;
    private static final int MOST_TUPLES = 20_000;

    /**
     * A leading quantifier that became unknowns. With {@code upToOrbit} the value stands for any element of its orbit
     * that is in the space.
     */
    record Witness(Term.Variable variable, Term domain, Symbolic value, boolean upToOrbit) {
    }

    private final Session session;
    private final Formulas formulas;
    private final Choosing choosing;
    private final Equality equality;
    private final Spaces spaces;
    private final Translator translator;
    private final Map<Integer, List<Value>> instances = new HashMap<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private boolean leading = true;

    Quantifiers(Session session, Choosing choosing, Equality equality, Spaces spaces, Translator translator,
            List<Instantiation> instantiations) {
        this.session = session;
        this.formulas = session.formulas;
        this.choosing = choosing;
        this.equality = equality;
        this.spaces = spaces;
        this.translator = translator;
        instantiations.forEach(i -> instances.put(i.variable(), i.values()));
    }

    List<Witness> witnesses() {
        return witnesses;
    }

    /** The quantifiers that follow are not leading ones; returns what was before. */
    boolean endLeading() {
        boolean before = leading;
        leading = false;
        return before;
    }

    void restoreLeading(boolean before) {
        leading = before;
    }

    private static boolean mayChoose(Term.Quantifier quantifier, Polarity polarity) {
        return quantifier == Term.Quantifier.EXISTS && polarity == Polarity.SATISFY
                || quantifier == Term.Quantifier.FORALL && polarity == Polarity.REFUTE;
    }

    Formula quantified(Term.Quantified term, Polarity polarity) {
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        Term domain = Terms.meaning(term.domain());
        boolean chooses = mayChoose(term.quantifier(), polarity);
        if (domain instanceof Term.Functions functions) {
            return chooses ? chosenFunction(term, polarity, functions) : instances(term, polarity);
        }
        if (domain instanceof Term.Elements elements && !elements.space().isFinite()) {
            return chooses ? chosenParameter(term, polarity, elements.space()) : instances(term, polarity);
        }
        if (!chooses && polarity != Polarity.BOTH && instances.containsKey(term.variable().id())) {
            return instances(term, polarity);
        }
        endLeading();
        FiniteSet set = translator.set(term.domain());
        boolean concrete = set.elements().stream().allMatch(e -> Choosing.concrete(e.value()).isPresent());
        if (chooses && concrete && set.elements().size() > EXPAND) {
            List<Formula> guards = session.oneOf(term.variable().name(), set.elements().size());
            List<Symbolic> values = set.elements().stream().map(FiniteSet.Element::value).toList();
            List<Formula> members = new ArrayList<>();
            for (int i = 0; i < guards.size(); i++) {
                members.add(formulas.and(guards.get(i), set.elements().get(i).guard()));
            }
            return chosen(term, polarity, choosing.choose(guards, values), formulas.or(members), false);
        }
        List<Formula> parts = new ArrayList<>();
        for (FiniteSet.Element element : set.elements()) {
            formulas.checkpoint();
            Formula body = session.under(element.guard(), () -> body(term, element.value(), polarity));
            Formula part = exists ? formulas.and(element.guard(), body) : formulas.implies(element.guard(), body);
            if (exists ? part.isTrue() : part.isFalse()) {
                return part;
            }
            parts.add(part);
        }
        return exists ? formulas.or(parts) : formulas.and(parts);
    }

    private Formula body(Term.Quantified term, Symbolic value, Polarity polarity) {
        return translator.scope().with(term.variable(), value, () -> translator.truth(term.body(), polarity));
    }

    /** The quantifier at a chosen value, given that the value is in the domain. */
    private Formula chosen(Term.Quantified term, Polarity polarity, Symbolic value, Formula member, boolean upToOrbit) {
        if (leading) {
            witnesses.add(new Witness(term.variable(), Terms.meaning(term.domain()), value, upToOrbit));
        }
        Formula body = session.under(member, () -> body(term, value, polarity));
        return term.quantifier() == Term.Quantifier.EXISTS ? formulas.and(member, body) : formulas.implies(member, body);
    }

    private Formula chosenFunction(Term.Quantified term, Polarity polarity, Term.Functions functions) {
        boolean before = endLeading();
        Symbolic value = function(term.variable().name(), functions);
        restoreLeading(before);
        return chosen(term, polarity, value, formulas.top, false);
    }

    private Formula chosenParameter(Term.Quantified term, Polarity polarity, ParameterSpace space) {
        boolean leads = endLeading();
        Symbolic value = parameter(term.variable().name(), space);
        restoreLeading(leads);
        if (!FundamentalDomain.applies(space, term.variable(), term.body())) {
            boolean before = endLeading();
            Formula member = translator.chosenMember(space, value);
            restoreLeading(before);
            return chosen(term, polarity, value, member, false);
        }
        boolean before = endLeading();
        Formula member = upToOrbit(space, Choosing.casesOf(value).get(0).atom());
        restoreLeading(before);
        return chosen(term, polarity, value, member, true);
    }

    /** Some image of the vector is in the space, and the vector is the one in the fundamental domain. */
    private Formula upToOrbit(ParameterSpace space, Atom vector) {
        List<Polynomial> coordinates = Equality.coordinatesOf(vector);
        List<Formula> conditions = new ArrayList<>();
        for (int[] pair : FundamentalDomain.order(space.group().group())) {
            conditions.add(formulas.atLeastZero(coordinates.get(pair[0]).minus(coordinates.get(pair[1]))));
        }
        FundamentalDomain.chains(space.group().group()).forEach(chain -> formulas.orders().descending(
                chain.stream().map(i -> Polynomial.unknownOf(coordinates.get(i))).toList()));
        if (space instanceof ParameterSpace.Restricted && spaces.isClosed(space)) {
            conditions.add(translator.chosenMember(space, choosing.single(vector)));
        } else if (space instanceof ParameterSpace.Restricted) {
            conditions.add(formulas.or(spaces.orbit(space, vector).elements().stream()
                    .map(FiniteSet.Element::guard).toList()));
        }
        return formulas.and(conditions);
    }

    /** Unknowns for a parameter of the space, without the conditions of restricted spaces. */
    private Symbolic parameter(String name, ParameterSpace space) {
        if (space instanceof ParameterSpace.Restricted r) {
            return parameter(name, r.base());
        }
        if (space instanceof ParameterSpace.Vectors v) {
            List<Polynomial> coordinates = new ArrayList<>();
            v.group().points().names().forEach(p -> coordinates.add(Polynomial.of(session.real(name + "_" + p))));
            return choosing.single(Actions.vector(v.group().points(), coordinates));
        }
        if (space instanceof ParameterSpace.Product p) {
            return choosing.single(new Atom.Pair(parameter(name + "_1", p.first()), parameter(name + "_2", p.second())));
        }
        if (space.isFinite()) {
            List<Value> values = spaces.elements(space);
            return choosing.choose(session.oneOf(name, values.size()), values.stream().map(choosing::constant).toList());
        }
        if (space instanceof ParameterSpace.Distributions d) {
            return distribution(name, d);
        }
        throw new Unsupported("a parameter of a space that is left open");
    }

    private Symbolic distribution(String name, ParameterSpace.Distributions space) {
        List<Atom.Weighted> parts = new ArrayList<>();
        Polynomial rest = Polynomial.ONE;
        for (int i = 1; i <= space.support(); i++) {
            Polynomial weight = i == space.support() ? rest : Polynomial.of(session.real(name + "_weight" + i));
            rest = rest.minus(weight);
            session.assertThat(formulas.atLeastZero(weight));
            parts.add(new Atom.Weighted(weight, parameter(name + "_" + i, space.base())));
        }
        return choosing.single(new Atom.Distribution(space.group().points(), parts));
    }

    private Symbolic function(String name, Term.Functions functions) {
        Map<Value.Key, Fraction> values = new LinkedHashMap<>();
        List<Value> parameters = spaces.elements(functions.space());
        for (Optional<String> label : functions.labels().map(l -> l.stream().map(Optional::of).toList())
                .orElse(List.of(Optional.empty()))) {
            for (Value parameter : parameters) {
                String at = name + label.map(l -> "_" + l).orElse("") + "_" + parameter.text();
                values.put(new Value.Key(label, parameter), functionValue(at, functions.codomain()));
            }
        }
        return choosing.single(new Atom.Function(values));
    }

    private Fraction functionValue(String name, Term.Codomain codomain) {
        if (codomain instanceof Term.Codomain.Finite finite) {
            return finiteValue(name, finite.values().stream().map(ExactReal::rational).distinct().toList());
        }
        Polynomial unknown = Polynomial.of(session.real(name));
        if (codomain instanceof Term.Codomain.NonNegative) {
            session.assertThat(formulas.atLeastZero(unknown));
        }
        return session.plain(unknown);
    }

    private Fraction finiteValue(String name, List<BigFraction> values) {
        if (values.isEmpty()) {
            throw new Unsupported("functions without values");
        }
        if (values.size() <= 3) {
            List<Formula> guards = session.oneOf(name, values.size());
            GuardedSum.Builder sum = new GuardedSum.Builder();
            for (int i = 0; i < guards.size(); i++) {
                sum.add(guards.get(i), Polynomial.constant(values.get(i)));
            }
            return Fraction.of(sum.build());
        }
        Polynomial unknown = Polynomial.of(session.real(name));
        session.assertThat(formulas.or(values.stream()
                .map(v -> formulas.isZero(unknown.minus(Polynomial.constant(v)))).toList()));
        return session.plain(unknown);
    }

    /** The quantifier taken only at given values: weaker for what is to be satisfied. */
    private Formula instances(Term.Quantified term, Polarity polarity) {
        List<Value> values = instances.get(term.variable().id());
        if (values == null || polarity == Polarity.BOTH) {
            throw new Unsupported("a quantifier over infinitely many values that must be taken at all of them: "
                    + term.variable().name());
        }
        endLeading();
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        List<Formula> parts = new ArrayList<>();
        for (Value value : values) {
            Formula member = domainMember(term.domain(), value);
            Formula body = session.under(member, () -> body(term, choosing.constant(value), polarity));
            parts.add(exists ? formulas.and(member, body) : formulas.implies(member, body));
        }
        return exists ? formulas.or(parts) : formulas.and(parts);
    }

    private Formula domainMember(Term domain, Value value) {
        Term bare = Terms.meaning(domain);
        if (bare instanceof Term.Elements elements) {
            return spaces.member(elements.space(), choosing.constant(value));
        }
        if (bare instanceof Term.Functions) {
            return formulas.top;
        }
        return equality.member(choosing.constant(value), translator.set(domain));
    }

    Formula family(Term.FamilyQuantified term, Polarity polarity) {
        boolean exists = term.quantifier() == Term.Quantifier.EXISTS;
        List<Value> given = instances.get(term.variable().id());
        boolean chooses = mayChoose(term.quantifier(), polarity);
        if (given != null && !chooses && polarity != Polarity.BOTH) {
            return tuples(term, polarity, given.stream().map(v -> familyIn(term, v)).toList(), exists);
        }
        FiniteSet set = translator.set(term.domain());
        double number = Math.pow(set.elements().size(), term.size());
        if (chooses && number > EXPAND) {
            List<Symbolic> members = new ArrayList<>();
            for (int i = 1; i <= term.size(); i++) {
                members.add(chosenMember(term.variable().name() + i, set));
            }
            return familyBody(term, members, polarity);
        }
        if (number > MOST_TUPLES) {
            throw new Unsupported("too many families to take a quantifier at all of them: " + term.variable().name());
        }
        List<List<Symbolic>> tuples = List.of(List.of());
        for (int i = 0; i < term.size(); i++) {
            tuples = longer(tuples, set);
        }
        return tuples(term, polarity, tuples, exists);
    }

    /** The members of a given family, which must be in the domain: else the quantifier would not become weaker. */
    private List<Symbolic> familyIn(Term.FamilyQuantified term, Value value) {
        List<Symbolic> members = equality.familyOf(new Atom.Concrete(value));
        FiniteSet set = translator.set(term.domain());
        if (members.size() != term.size() || !members.stream().allMatch(m -> equality.member(m, set).isTrue())) {
            throw new Unsupported("an instance that is not a family of the domain");
        }
        return members;
    }

    private Symbolic chosenMember(String name, FiniteSet set) {
        if (set.elements().stream().anyMatch(e -> !e.guard().isTrue())) {
            throw new Unsupported("a family of elements of a set with unknowns");
        }
        return choosing.choose(session.oneOf(name, set.elements().size()),
                set.elements().stream().map(FiniteSet.Element::value).toList());
    }

    private static List<List<Symbolic>> longer(List<List<Symbolic>> tuples, FiniteSet set) {
        List<List<Symbolic>> longer = new ArrayList<>();
        for (List<Symbolic> tuple : tuples) {
            for (FiniteSet.Element element : set.elements()) {
                if (!element.guard().isTrue()) {
                    throw new Unsupported("a family of elements of a set with unknowns");
                }
                List<Symbolic> next = new ArrayList<>(tuple);
                next.add(element.value());
                longer.add(next);
            }
        }
        return longer;
    }

    private Formula tuples(Term.FamilyQuantified term, Polarity polarity, List<List<Symbolic>> tuples, boolean exists) {
        List<Formula> parts = new ArrayList<>();
        for (List<Symbolic> tuple : tuples) {
            formulas.checkpoint();
            Formula part = familyBody(term, tuple, polarity);
            if (exists ? part.isTrue() : part.isFalse()) {
                return part;
            }
            parts.add(part);
        }
        return exists ? formulas.or(parts) : formulas.and(parts);
    }

    private Formula familyBody(Term.FamilyQuantified term, List<Symbolic> members, Polarity polarity) {
        return translator.scope().with(term.variable(), translator.familyOf(members),
                () -> translator.truth(term.body(), polarity));
    }
}

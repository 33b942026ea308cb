package org.orbitcheck.cache;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Terms as bytes, with all that is in them, of which two are equal only where the terms are equal but for the numbers of
 * their bound variables. What is shared is written once; after that its place stands for it.
 */
final class MeaningText implements Term.Visitor<MeaningText> {
    private final Bytes bytes = new Bytes();
    private final Map<Object, Integer> shared = new IdentityHashMap<>();
    private final Map<Integer, Integer> variables = new java.util.HashMap<>();
    private final Set<Integer> families = new HashSet<>();

    /** The hash of all that was added. */
    String hash() {
        return bytes.hash();
    }

    MeaningText add(String text) {
        bytes.add(text);
        return this;
    }

    MeaningText add(int number) {
        bytes.add(number);
        return this;
    }

    MeaningText add(boolean truth) {
        return add(truth ? 1 : 0);
    }

    /** Families of these variables have a size of their own from here on. */
    MeaningText markFamilies(Set<Integer> marked) {
        families.addAll(marked);
        return this;
    }

    MeaningText add(Term term) {
        return isNew(term) ? type(term.type()).add(term.getClass().getSimpleName()).visit(term) : this;
    }

    private MeaningText visit(Term term) {
        return term.accept(this);
    }

    private MeaningText add(List<Term> terms) {
        add(terms.size());
        terms.forEach(this::add);
        return this;
    }

    private MeaningText names(List<String> names) {
        add(names.size());
        names.forEach(this::add);
        return this;
    }

    /** Whether this is met for the first time; otherwise its place is added. */
    private boolean isNew(Object part) {
        Integer place = shared.putIfAbsent(part, shared.size());
        add(place == null ? 0 : place + 1);
        return place == null;
    }

    private MeaningText points(Points points) {
        return isNew(points) ? names(points.names()) : this;
    }

    private MeaningText group(NamedGroup group) {
        return isNew(group) ? add(group.name()).points(group.points()).group(group.group()) : this;
    }

    private MeaningText group(PermutationGroup group) {
        return isNew(group) ? add(group.toString()) : this;
    }

    private MeaningText type(Type type) {
        add(type.getClass().getSimpleName());
        if (type instanceof Type.Point t) {
            return points(t.points());
        } else if (type instanceof Type.Permutation t) {
            return points(t.points());
        } else if (type instanceof Type.Vector t) {
            return points(t.points());
        } else if (type instanceof Type.SetOf t) {
            return type(t.element());
        } else if (type instanceof Type.Mapping t) {
            return points(t.points()).type(t.image());
        } else if (type instanceof Type.Pair t) {
            return type(t.first()).type(t.second());
        } else if (type instanceof Type.Coset t) {
            return points(t.points()).group(t.subgroup());
        } else if (type instanceof Type.Named t) {
            return isNew(t.action().names()) ? names(t.action().names()) : this;
        } else if (type instanceof Type.Distribution t) {
            return points(t.points());
        } else if (type instanceof Type.Function t) {
            return add(t.labelled()).type(t.parameter());
        } else if (type instanceof Type.Family t) {
            return type(t.element());
        }
        return this;
    }

    /** The text of a value, and what its text leaves out: the subgroups of cosets, and how named things are acted on. */
    private MeaningText value(Value value) {
        return add(value.text()).unsaid(value);
    }

    private MeaningText values(List<Value> values) {
        add(values.size());
        values.forEach(this::value);
        return this;
    }

    private MeaningText unsaid(Value value) {
        if (value instanceof Value.Coset v) {
            return group(v.subgroup());
        } else if (value instanceof Value.Named v) {
            return isNew(v.action()) ? add(v.action().law()) : this;
        } else if (value instanceof Value.SetOf v) {
            v.elements().forEach(this::unsaid);
        } else if (value instanceof Value.Mapping v) {
            v.images().forEach(this::unsaid);
        } else if (value instanceof Value.Pair v) {
            return unsaid(v.first()).unsaid(v.second());
        } else if (value instanceof Value.Family v) {
            v.members().forEach(this::unsaid);
        } else if (value instanceof Value.Table v) {
            v.values().keySet().forEach(k -> unsaid(k.parameter()));
        }
        return this;
    }

    private MeaningText space(ParameterSpace space) {
        if (!isNew(space)) {
            return this;
        }
        add(space.getClass().getSimpleName());
        if (space instanceof ParameterSpace.Open s) {
            return add(s.name());
        }
        type(space.elementType()).group(space.group());
        if (space instanceof ParameterSpace.Restricted s) {
            return space(s.base()).add(s.variable()).add(s.predicate());
        } else if (space instanceof ParameterSpace.OrbitOf s) {
            return value(s.seed()).space(s.base());
        } else if (space instanceof ParameterSpace.Explicit s) {
            return values(s.elements()).space(s.base());
        } else if (space instanceof ParameterSpace.Maps s) {
            return values(s.values()).type(s.valueType());
        } else if (space instanceof ParameterSpace.Subsets s) {
            return add(s.size());
        } else if (space instanceof ParameterSpace.Product s) {
            return space(s.first()).space(s.second());
        } else if (space instanceof ParameterSpace.Cosets s) {
            return group(s.subgroup());
        } else if (space instanceof ParameterSpace.Distributions s) {
            return space(s.base()).add(s.support());
        } else if (space instanceof ParameterSpace.Tabulated s) {
            return names(s.action().names()).add(s.action().law());
        }
        return this;
    }

    @Override
    public MeaningText constant(Term.Constant term) {
        return value(term.value());
    }

    @Override
    public MeaningText variable(Term.Variable term) {
        return add(term.name()).add(variables.computeIfAbsent(term.id(), id -> variables.size()));
    }

    @Override
    public MeaningText operation(Term.Operation term) {
        return add(term.operator().name()).add(term.arguments());
    }

    @Override
    public MeaningText conditional(Term.Conditional term) {
        return add(term.condition()).add(term.then()).add(term.otherwise());
    }

    @Override
    public MeaningText let(Term.Let term) {
        return add(term.variable()).add(term.value()).add(term.body());
    }

    @Override
    public MeaningText quantified(Term.Quantified term) {
        return add(term.quantifier().name()).add(term.variable()).add(term.domain()).add(term.body());
    }

    @Override
    public MeaningText family(Term.FamilyQuantified term) {
        return add(families.contains(term.variable().id())).add(term.quantifier().name()).add(term.variable()).add(term.size())
                .add(term.domain()).add(term.body());
    }

    @Override
    public MeaningText aggregate(Term.Aggregate term) {
        add(term.aggregator().name()).add(term.bindings().size());
        term.bindings().forEach(b -> add(b.variable()).add(b.domain()));
        return add(term.condition()).add(term.body());
    }

    @Override
    public MeaningText application(Term.Application term) {
        return add(term.function()).add(term.label().isPresent()).optional(term.label()).add(term.parameter());
    }

    private MeaningText optional(Optional<Term> term) {
        term.ifPresent(this::add);
        return this;
    }

    @Override
    public MeaningText elements(Term.Elements term) {
        return space(term.space());
    }

    @Override
    public MeaningText orbit(Term.Orbit term) {
        return space(term.space()).add(term.parameter());
    }

    @Override
    public MeaningText groupElements(Term.GroupElements term) {
        return space(term.space()).add(term.involutions());
    }

    @Override
    public MeaningText functions(Term.Functions term) {
        return add(term.labels().isPresent()).names(term.labels().orElse(List.of())).space(term.space()).add(term.codomain().toString());
    }

    @Override
    public MeaningText choice(Term.Choice term) {
        return add(term.index()).add(term.branches());
    }

    @Override
    public MeaningText orderProperty(Term.OrderProperty term) {
        return add(term.property().name()).names(term.names()).add(term.left()).add(term.right()).add(term.holds()).add(term.same());
    }

    @Override
    public MeaningText unfolded(Term.Unfolded term) {
        add(term.definition()).add(term.standard()).add(term.arguments().size());
        term.arguments().forEach(this::argument);
        return add(term.meaning());
    }

    private void argument(Argument argument) {
        add(argument.getClass().getSimpleName()).add(argument.text());
        if (argument instanceof Argument.OfTerm a) {
            add(a.term());
        } else if (argument instanceof Argument.OfFunction a) {
            space(a.space()).add(a.parameter()).add(a.body());
        } else if (argument instanceof Argument.OfRule a) {
            space(a.space()).add(a.outcome()).add(a.parameter()).add(a.body());
        }
    }
}

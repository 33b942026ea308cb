package org.orbitcheck.engine;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;

/**
 * Puts one parameter space in the place of another: a concrete one for one that is left open, or the other way round.
 * The types of parameters and permutations follow.
 */
public final class SpaceReplacement extends Rewriter {
    private final ParameterSpace from;
    private final ParameterSpace to;

    private SpaceReplacement(ParameterSpace from, ParameterSpace to) {
        this.from = from;
        this.to = to;
    }

    /** The term with {@code to} in the place of {@code from}, and its group in the place of the other's. */
    public static Term of(Term term, ParameterSpace from, ParameterSpace to) {
        return new SpaceReplacement(from, to).apply(term);
    }

    private ParameterSpace replaced(ParameterSpace space) {
        return space.equals(from) ? to : space;
    }

    private ParameterSpace ofGroup(ParameterSpace space) {
        return space.group().equals(from.group()) ? to : space;
    }

    private Type replaced(Type type) {
        if (type.equals(from.elementType())) {
            return to.elementType();
        }
        if (type instanceof Type.Permutation permutation) {
            return permutation.points().equals(from.group().points()) ? new Type.Permutation(to.group().points()) : type;
        }
        if (type instanceof Type.SetOf set) {
            return Type.setOf(replaced(set.element()));
        }
        if (type instanceof Type.Function function) {
            return new Type.Function(function.labelled(), replaced(function.parameter()));
        }
        return type instanceof Type.Family family ? new Type.Family(replaced(family.element())) : type;
    }

    private Term.Variable replaced(Term.Variable variable) {
        return new Term.Variable(variable.name(), variable.id(), replaced(variable.type()));
    }

    @Override
    public Term variable(Term.Variable term) {
        return replaced(term);
    }

    @Override
    public Term operation(Term.Operation term) {
        Term.Operation inner = (Term.Operation) super.operation(term);
        return new Term.Operation(inner.operator(), inner.arguments(), replaced(inner.type()));
    }

    @Override
    public Term let(Term.Let term) {
        return new Term.Let(replaced(term.variable()), apply(term.value()), apply(term.body()));
    }

    @Override
    public Term quantified(Term.Quantified term) {
        return new Term.Quantified(term.quantifier(), replaced(term.variable()), apply(term.domain()), apply(term.body()));
    }

    @Override
    public Term family(Term.FamilyQuantified term) {
        return new Term.FamilyQuantified(term.quantifier(), replaced(term.variable()), term.size(), apply(term.domain()), apply(term.body()));
    }

    @Override
    public Term aggregate(Term.Aggregate term) {
        List<Term.Binding> bindings = term.bindings().stream()
                .map(b -> new Term.Binding(replaced(b.variable()), apply(b.domain()))).toList();
        return new Term.Aggregate(term.aggregator(), bindings, apply(term.condition()), apply(term.body()), replaced(term.type()));
    }

    @Override
    public Term elements(Term.Elements term) {
        return new Term.Elements(replaced(term.space()));
    }

    @Override
    public Term orbit(Term.Orbit term) {
        return new Term.Orbit(replaced(term.space()), apply(term.parameter()));
    }

    @Override
    public Term groupElements(Term.GroupElements term) {
        return new Term.GroupElements(ofGroup(term.space()), term.involutions());
    }

    @Override
    public Term functions(Term.Functions term) {
        return new Term.Functions(term.labels(), replaced(term.space()), term.codomain());
    }

    @Override
    public Term orderProperty(Term.OrderProperty term) {
        return new Term.OrderProperty(term.property(), term.names(), replaced(term.left()), replaced(term.right()),
                apply(term.holds()), apply(term.same()));
    }

    @Override
    protected Argument argument(Argument argument) {
        if (argument instanceof Argument.OfTerm a) {
            return new Argument.OfTerm(a.text(), apply(a.term()));
        }
        if (argument instanceof Argument.OfFunction f) {
            return new Argument.OfFunction(f.text(), replaced(f.space()), replaced(f.parameter()), apply(f.body()));
        }
        return argument instanceof Argument.OfRule r
                ? new Argument.OfRule(r.text(), replaced(r.space()), replaced(r.outcome()), replaced(r.parameter()), apply(r.body())) : argument;
    }

    /** The parameter space of the functions that the formula begins with, where there is one. */
    public static Optional<ParameterSpace> ofFunctions(Term formula) {
        return Terms.meaning(formula) instanceof Term.Quantified q && q.domain() instanceof Term.Functions functions
                ? Optional.of(functions.space()) : Optional.empty();
    }
}

package org.orbitcheck.typing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;

/** What a claim ranges over, in words. */
final class Scopes extends Rewriter {
    private final Map<String, Set<String>> found = new LinkedHashMap<>();
    private final Map<ParameterSpace, String> named;

    private Scopes(Map<ParameterSpace, String> named) {
        this.named = named;
    }

    static String of(Term formula) {
        return of(formula, Map.of());
    }

    /** @param named spaces that are told by a name */
    static String of(Term formula, Map<ParameterSpace, String> named) {
        Scopes scopes = new Scopes(named);
        formula.accept(scopes);
        return scopes.found.isEmpty() ? "this one statement" : scopes.found.entrySet().stream()
                .map(e -> e.getKey().replace("%", String.join(", ", e.getValue()))).collect(Collectors.joining("; "));
    }

    @Override
    public Term quantified(Term.Quantified term) {
        String quantity = term.quantifier() == Term.Quantifier.FORALL ? "every %" : "some %";
        if (term.domain() instanceof Term.Elements elements) {
            add(quantity + " in " + space(elements.space()), term.variable());
        } else if (term.domain() instanceof Term.Functions functions) {
            add(quantity + " : " + functions.labels().map(l -> "{" + String.join(", ", l) + "} * ").orElse("")
                    + space(functions.space()) + " -> " + codomain(functions.codomain()), term.variable());
        }
        return super.quantified(term);
    }

    private void add(String what, Term.Variable variable) {
        found.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(variable.name());
    }

    private String space(ParameterSpace space) {
        return named.getOrDefault(space, describe(space));
    }

    /** What the relation ranges over; when two of the functions are the same is another matter. */
    @Override
    public Term orderProperty(Term.OrderProperty term) {
        term.holds().accept(this);
        return term;
    }

    private static String codomain(Term.Codomain codomain) {
        if (codomain instanceof Term.Codomain.Finite finite) {
            return "{" + String.join(", ", finite.values().stream().map(Object::toString).toList()) + "}";
        }
        return codomain instanceof Term.Codomain.NonNegative ? "NonNeg" : "Real";
    }

    static String describe(ParameterSpace space) {
        NamedGroup group = space.group();
        if (space instanceof ParameterSpace.Vectors) {
            return "R^" + group.degree();
        }
        if (space instanceof ParameterSpace.Restricted restricted) {
            return "a part of " + describe(restricted.base());
        }
        if (space instanceof ParameterSpace.PointSpace) {
            return "points(" + group.name() + ")";
        }
        if (space instanceof ParameterSpace.OrbitOf orbit) {
            return "the orbit of " + orbit.seed().text();
        }
        if (space instanceof ParameterSpace.Explicit explicit) {
            return "a set of " + explicit.elements().size() + " parameters";
        }
        if (space instanceof ParameterSpace.Maps maps) {
            return "the maps from " + group.degree() + " points to " + maps.values().size() + " values";
        }
        if (space instanceof ParameterSpace.Subsets subsets) {
            return "the " + subsets.size() + "-element subsets of " + group.degree() + " points";
        }
        if (space instanceof ParameterSpace.Product product) {
            return describe(product.first()) + " * " + describe(product.second());
        }
        if (space instanceof ParameterSpace.Cosets) {
            return "the cosets in " + group.name();
        }
        if (space instanceof ParameterSpace.Distributions distributions) {
            return "the distributions on at most " + distributions.support() + " elements of " + describe(distributions.base());
        }
        if (space instanceof ParameterSpace.Tabulated tabulated) {
            return "{" + String.join(", ", tabulated.action().names()) + "}";
        }
        return "every finite parameter space";
    }
}

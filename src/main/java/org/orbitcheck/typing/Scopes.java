package org.orbitcheck.typing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;

/** What a claim ranges over, in words. */
final class Scopes extends Rewriter {
    private final Set<String> found = new LinkedHashSet<>();

    private Scopes() {
    }

    static String of(Term formula) {
        Scopes scopes = new Scopes();
        formula.accept(scopes);
        return scopes.found.isEmpty() ? "this one statement" : String.join("; ", scopes.found);
    }

    @Override
    public Term quantified(Term.Quantified term) {
        if (term.domain() instanceof Term.Elements elements) {
            found.add("every " + term.variable().name() + " in " + describe(elements.space()));
        } else if (term.domain() instanceof Term.Functions functions) {
            found.add("every " + term.variable().name() + " : "
                    + functions.labels().map(l -> "{" + String.join(", ", l) + "} * ").orElse("") + describe(functions.space())
                    + " -> " + codomain(functions.codomain()));
        }
        return super.quantified(term);
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

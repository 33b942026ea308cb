package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Formulas whose leading quantifiers range over finitely many small values instead of all. */
final class BoundedDomains {
    private BoundedDomains() {
    }

    /** The variable ranges over these values only. */
    static Term of(Term formula, Term.Variable variable, List<Value> values) {
        return new Rewriter() {
            @Override
            public Term quantified(Term.Quantified term) {
                return term.variable().equals(variable) ? new Term.Quantified(term.quantifier(), variable,
                        new Term.Constant(Value.SetOf.of(values), term.domain().type()), term.body()) : super.quantified(term);
            }
        }.apply(formula);
    }

    /** Functions have whole numbers up to an absolute value as their values, the smallest ones first. */
    static Term functions(Term formula, int greatest) {
        return new Rewriter() {
            @Override
            public Term quantified(Term.Quantified term) {
                if (!(Terms.meaning(term.domain()) instanceof Term.Functions all)) {
                    return super.quantified(term);
                }
                Term.Codomain few = new Term.Codomain.Finite(values(greatest, all.codomain()));
                return new Term.Quantified(term.quantifier(), term.variable(), new Term.Functions(all.labels(), all.space(), few), apply(term.body()));
            }
        }.apply(formula);
    }

    private static List<ExactReal> values(int greatest, Term.Codomain codomain) {
        if (codomain instanceof Term.Codomain.Finite finite) {
            return finite.values().stream().filter(v -> v.abs().compareTo(ExactReal.of(greatest)) <= 0).toList();
        }
        List<ExactReal> values = new ArrayList<>(List.of(ExactReal.ZERO));
        for (int i = 1; i <= greatest; i++) {
            values.add(ExactReal.of(i));
            if (codomain instanceof Term.Codomain.Reals) {
                values.add(ExactReal.of(-i));
            }
        }
        return values;
    }
}

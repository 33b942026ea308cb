package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** What a definition requires of its arguments, where it is used. */
final class Requirements {
    private final Elaborator elaborator;

    Requirements(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    /**
     * The requirements at one use: constant ones are decided here, other closed ones become preconditions of the claim.
     * Those that mention bound variables are given back, for {@link #guarded}.
     */
    List<Term> of(List<Expr> requires, Meaning.Definition definition, Scope scope, Span use) {
        List<Term> open = new ArrayList<>();
        for (Expr requirement : requires) {
            Term condition;
            try {
                condition = elaborator.expressions.truth(requirement, scope);
            } catch (Mistake mistake) {
                throw Definitions.relocated(mistake, definition, use);
            }
            String message = "'" + definition.name() + "' requires: " + requirement.span().text();
            if (FreeVariables.of(condition).isEmpty()) {
                require(condition, message, use);
            } else if (!elaborator.measured().require(condition)) {
                open.add(condition);
            }
        }
        return open;
    }

    /** The term where the requirements hold; undefined where one of them does not. */
    static Term guarded(List<Term> requirements, Term term) {
        if (requirements.isEmpty()) {
            return term;
        }
        Term undefined = Terms.number(Operator.DIVIDE, Terms.ONE, Terms.ZERO);
        Term met = Terms.and(requirements);
        return term.type() instanceof Type.Truth
                ? Terms.and(List.of(Terms.truth(Operator.OR, met, Terms.truth(Operator.LESS, undefined, Terms.ZERO)), term))
                : new Term.Conditional(met, term, undefined);
    }

    private void require(Term condition, String message, Span use) {
        if (condition instanceof Term.Constant constant && constant.value().equals(Value.FALSE)) {
            throw Mistake.at(use, message);
        }
        if (!Build.isTrue(condition)) {
            elaborator.require(new Claim.Precondition(use, message, condition));
        }
    }
}

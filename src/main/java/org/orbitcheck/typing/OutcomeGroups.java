package org.orbitcheck.typing;

import java.util.Optional;
import java.util.stream.Stream;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.NamedGroup;

/** The group that an expression of outcome sets is over. */
final class OutcomeGroups {
    private OutcomeGroups() {
    }

    static Optional<NamedGroup> of(Expr expr, Scope scope) {
        if (expr instanceof Expr.Name name) {
            return scope.find(name.name()).flatMap(m -> m instanceof Meaning.OfTerm term ? term.over() : Optional.empty());
        }
        if (expr instanceof Expr.Binary binary) {
            return first(Stream.of(binary.left(), binary.right()), scope);
        }
        if (expr instanceof Expr.Call call) {
            return first(call.arguments().stream(), scope);
        }
        return expr instanceof Expr.SetLiteral set ? first(set.elements().stream(), scope) : Optional.empty();
    }

    private static Optional<NamedGroup> first(Stream<Expr> parts, Scope scope) {
        return parts.map(p -> of(p, scope)).flatMap(Optional::stream).findFirst();
    }
}

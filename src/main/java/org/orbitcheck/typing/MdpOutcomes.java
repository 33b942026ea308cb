package org.orbitcheck.typing;

import java.util.Optional;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** The outcome sets of a Markov decision process: visits(M, s, g) [D.7] and RSD(M, s) [D.10]. */
final class MdpOutcomes {
    private final Elaborator elaborator;

    MdpOutcomes(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    Term call(Expr.Call call, Scope scope, Optional<Type> expected) {
        elaborator.builtins.mdp(call.arguments().get(0), scope);
        throw Mistake.at(call.span(), "'" + call.function().name() + "' is not available yet");
    }
}

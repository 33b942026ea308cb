package org.orbitcheck.semantics;

import java.util.List;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** forall and exists over families p[1..n]. */
final class Families {
    private Families() {
    }

    static Node compile(Compiler compiler, Term.FamilyQuantified term) {
        Node domain = compiler.compile(term.domain());
        boolean universal = term.quantifier() == Term.Quantifier.FORALL;
        return compiler.binding(term.variable(),
                slot -> node(compiler.spaces(), universal, domain, term.size(), slot, compiler.compile(term.body())));
    }

    /** One family after another. */
    private static Node.Truth node(Spaces spaces, boolean universal, Node domain, int size, int slot, Node body) {
        return environment -> {
            List<Value> members = SetOperators.list(domain.set(environment));
            for (List<Value> family : Tuples.ofLength(size, members)) {
                spaces.step();
                environment[slot] = new Value.Family(family);
                if (body.holds(environment) != universal) {
                    return !universal;
                }
            }
            return universal;
        };
    }
}

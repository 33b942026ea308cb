package org.orbitcheck.semantics;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/** forall and exists over families p[1..n]. */
final class Families {
    private Families() {
    }

    static Node compile(Compiler compiler, Term.FamilyQuantified term) {
        Optional<FamilyConditions> conditions = term.quantifier() == Term.Quantifier.EXISTS ? FamilyConditions.of(term) : Optional.empty();
        if (conditions.isPresent()) {
            return FamilyCliques.compile(compiler, term, conditions.get());
        }
        Node domain = compiler.compile(term.domain());
        boolean universal = term.quantifier() == Term.Quantifier.FORALL;
        return compiler.binding(term.variable(),
                slot -> plain(universal, domain, term.size(), slot, compiler.compile(term.body())));
    }

    /** By the definition: one family after another. */
    static Node.Truth plain(boolean universal, Node domain, int size, int slot, Node body) {
        return environment -> {
            List<Value> members = SetOperators.list(domain.set(environment));
            for (List<Value> family : Tuples.ofLength(size, members)) {
                Interrupted.check();
                environment[slot] = new Value.Family(family);
                if (body.holds(environment) != universal) {
                    return !universal;
                }
            }
            return universal;
        };
    }
}

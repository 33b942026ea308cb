package org.orbitcheck.typing;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.orbitcheck.syntax.Expr;

/** What was seen of an expression in a scope: long expressions are looked through once. */
record Seen(Scope scope, boolean yes) {
    static boolean in(Map<Expr, Seen> known, Expr expr, Scope scope, BooleanSupplier look) {
        Seen before = known.get(expr);
        if (before == null || before.scope != scope) {
            before = new Seen(scope, look.getAsBoolean());
            known.put(expr, before);
        }
        return before.yes;
    }
}

package org.orbitcheck.term;

import java.util.List;

/** Short forms for building terms. */
public final class Terms {
    public static final Term TRUE = new Term.Constant(Value.TRUE, Type.TRUTH);
    public static final Term FALSE = new Term.Constant(Value.FALSE, Type.TRUTH);
    public static final Term ZERO = number(0);
    public static final Term ONE = number(1);

    private Terms() {
    }

    public static Term number(long n) {
        return new Term.Constant(Value.of(n), Type.NUMBER);
    }

    public static Term truth(Operator operator, Term... arguments) {
        return new Term.Operation(operator, List.of(arguments), Type.TRUTH);
    }

    public static Term number(Operator operator, Term... arguments) {
        return new Term.Operation(operator, List.of(arguments), Type.NUMBER);
    }

    public static Term not(Term term) {
        return truth(Operator.NOT, term);
    }

    public static Term and(List<Term> parts) {
        return parts.isEmpty() ? TRUE : parts.size() == 1 ? parts.get(0)
                : new Term.Operation(Operator.AND, parts, Type.TRUTH);
    }

    public static Term implies(Term premise, Term conclusion) {
        return truth(Operator.IMPLIES, premise, conclusion);
    }

    /** The term without the names of definitions on its outside. */
    public static Term meaning(Term term) {
        Term bare = term;
        while (bare instanceof Term.Unfolded unfolded) {
            bare = unfolded.meaning();
        }
        return bare;
    }
}

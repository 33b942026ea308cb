package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.source.Span;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** What the parts of one elaboration share: fresh variables, and the preconditions met on the way. */
final class Elaborator {
    private static final int MOST_UNFOLDED = 1_000_000;
    final Expressions expressions = new Expressions(this);
    final Operators operators = new Operators(this);
    final Names names = new Names(this);
    final Calls calls = new Calls(this);
    final Definitions definitions = new Definitions(this);
    final Requirements requirements = new Requirements(this);
    final Builtins builtins = new Builtins(this);
    final Groups groups = new Groups(this);
    final Spaces spaces = new Spaces(this);
    final Relations relations = new Relations(this);
    final Elements elements = new Elements();
    private final List<Claim.Precondition> preconditions = new ArrayList<>();
    private final java.util.Map<Integer, Integer> familySizes = new java.util.HashMap<>();
    private final boolean complete;
    private Measured measured = Measured.NONE;
    private int variables;
    private int depth;
    private int unfolded;

    /** @param complete whether all declarations are known: otherwise a name that is not known may be one of the others */
    Elaborator(boolean complete) {
        this.complete = complete;
    }

    boolean isComplete() {
        return complete;
    }

    Term.Variable fresh(String name, Type type) {
        return new Term.Variable(name, ++variables, type);
    }

    /** The number that the present measure looks for. */
    Measured measured() {
        return measured;
    }

    void measure(Measured number) {
        measured = number;
    }

    /** A variable that is a family of so many members. */
    void isFamily(Term.Variable variable, int size) {
        familySizes.put(variable.id(), size);
    }

    /** The number of members of a family, where it is a bound variable. */
    java.util.Optional<Integer> familySize(Term term) {
        return term instanceof Term.Variable v ? java.util.Optional.ofNullable(familySizes.get(v.id())) : java.util.Optional.empty();
    }

    void require(Claim.Precondition precondition) {
        preconditions.add(precondition);
    }

    /** The preconditions met since the last call. */
    List<Claim.Precondition> takePreconditions() {
        List<Claim.Precondition> met = List.copyOf(preconditions);
        preconditions.clear();
        return met;
    }

    /** Guards against definitions that unfold without end in size. */
    <T> T deeper(Span span, java.util.function.Supplier<T> work) {
        if (++depth > 200) {
            throw Mistake.at(span, "definitions are nested more than 200 deep");
        }
        if (++unfolded > MOST_UNFOLDED) {
            throw Mistake.at(span, "definitions are unfolded more than " + MOST_UNFOLDED + " times in this file");
        }
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    static Optional<org.orbitcheck.term.NamedGroup> none() {
        return Optional.empty();
    }
}

package org.orbitcheck.semantics;

import java.util.List;
import java.util.Map;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * The reference evaluator: the value of a term by its definition, exactly. Its quantifiers and aggregates must range over
 * finite sets. All methods throw {@link Undefined} where a term has no value, {@link NotFinite} where the value is out of
 * reach, and {@link Interrupted} soon after the thread was interrupted. An instance belongs to one thread.
 */
public class Evaluator {
    private final Spaces spaces;

    public Evaluator() {
        this(new Spaces());
    }

    /** With what is known of parameter spaces. */
    public Evaluator(Spaces spaces) {
        this.spaces = spaces;
    }

    /** The elements and orbits as this evaluator sees them. */
    public final Spaces spaces() {
        return spaces;
    }

    /** The value of a closed term. */
    public final Value evaluate(Term term) {
        return program(List.of(), term).value();
    }

    /** Whether a closed term of type truth holds. */
    public final boolean holds(Term term) {
        return program(List.of(), term).holds();
    }

    /** The value of a term whose free variables have values. */
    public final Value evaluate(Term term, Map<Term.Variable, Value> bindings) {
        List<Term.Variable> variables = List.copyOf(bindings.keySet());
        return program(variables, term).value(variables.stream().map(bindings::get).toArray(Value[]::new));
    }

    /** Whether a term of type truth holds, its free variables having values. */
    public final boolean holds(Term term, Map<Term.Variable, Value> bindings) {
        return ((Value.Truth) evaluate(term, bindings)).holds();
    }

    /** The term as a function of its free variables, in this order. */
    public final Program program(List<Term.Variable> variables, Term term) {
        Compiler compiler = compiler(variables);
        Node node = compiler.compile(term);
        return new Program(node, compiler.slots());
    }

    /** What makes terms ready whose free variables these are. */
    protected Compiler compiler(List<Term.Variable> free) {
        return new Compiler(spaces, free);
    }
}

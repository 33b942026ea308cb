package org.orbitcheck.term;

/** What a definition was applied to. */
public sealed interface Argument {
    /** The text of the argument in the spec. */
    String text();

    /** A value: a number, an outcome set, a parameter, a label. */
    record OfTerm(String text, Term term) implements Argument {
    }

    /** A function of a parameter, such as f(A): {@code body} with {@code parameter} free. */
    record OfFunction(String text, ParameterSpace space, Term.Variable parameter, Term body) implements Argument {
    }

    /** A decision rule f(X | t): {@code body} with {@code outcome} and {@code parameter} free. */
    record OfRule(String text, ParameterSpace space, Term.Variable outcome, Term.Variable parameter, Term body)
            implements Argument {
    }

    /** A definition that is passed on by its name, such as the base P of a quantilizer. */
    record OfDefinition(String text) implements Argument {
    }
}

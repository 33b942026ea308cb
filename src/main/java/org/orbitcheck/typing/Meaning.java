package org.orbitcheck.typing;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;

/** What a name or an expression stands for. */
public sealed interface Meaning {
    /** What it is, in words. */
    String description();

    /**
     * A value.
     *
     * @param space the parameter space that it is an element of, where one is known
     * @param over the group that an outcome set is over, where one is known
     */
    record OfTerm(Term term, Optional<ParameterSpace> space, Optional<NamedGroup> over) implements Meaning {
        public OfTerm(Term term) {
            this(term, Optional.empty(), Optional.empty());
        }

        @Override
        public String description() {
            return term.type().toString();
        }
    }

    /** A group, with a parameter space that it acts on. */
    record OfGroup(NamedGroup group, ParameterSpace space) implements Meaning {
        @Override
        public String description() {
            return "a group";
        }
    }

    record OfGroups(List<NamedGroup> groups) implements Meaning {
        @Override
        public String description() {
            return "a list of groups";
        }
    }

    record OfSpace(ParameterSpace space) implements Meaning {
        @Override
        public String description() {
            return "a parameter space";
        }
    }

    /** A function Theta -> Real. */
    record OfFunction(String text, ParameterSpace space, UnaryOperator<Term> at) implements Meaning {
        @Override
        public String description() {
            return "a function of parameters";
        }
    }

    /**
     * A decision rule.
     *
     * @param labels the labels of its table, where it has one
     * @param at its value at an outcome set or label and a parameter
     */
    record OfRule(String text, ParameterSpace space, Optional<List<String>> labels, BinaryOperator<Term> at)
            implements Meaning {
        @Override
        public String description() {
            return "a decision rule";
        }
    }

    /** Definitions of one name; they differ in the number of their parameters. */
    record OfDefinitions(List<Definition> all) implements Meaning {
        @Override
        public String description() {
            return "a definition";
        }
    }

    record OfMdp(Declaration.Mdp mdp) implements Meaning {
        @Override
        public String description() {
            return "a Markov decision process";
        }
    }

    /** Its declaration has a mistake that was reported. */
    record Broken() implements Meaning {
        @Override
        public String description() {
            return "broken";
        }
    }

    /** A def, a rule with parameters, a rule template, a relation or a property, with the scope it was written in. */
    record Definition(Declaration declaration, Scope scope, boolean standard) {
        public String name() {
            return declaration.name().name();
        }

        public Span span() {
            return declaration.name().span();
        }

        /** The names in brackets. */
        public List<String> formals() {
            List<org.orbitcheck.syntax.Expr.Name> formals = List.of();
            if (declaration instanceof Declaration.Def d) {
                formals = d.formals();
            } else if (declaration instanceof Declaration.Rule d) {
                formals = d.formals();
            } else if (declaration instanceof Declaration.RuleTemplate d) {
                formals = d.formals();
            } else if (declaration instanceof Declaration.Relation d) {
                formals = d.formals();
            } else if (declaration instanceof Declaration.Property d) {
                formals = d.formals();
            }
            return formals.stream().map(org.orbitcheck.syntax.Expr.Name::name).toList();
        }
    }
}

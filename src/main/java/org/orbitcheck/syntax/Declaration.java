package org.orbitcheck.syntax;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Expr.Name;

/** A declaration as written. */
public sealed interface Declaration {
    /** The whole declaration. */
    Span span();

    Name name();

    /** The names that it declares. */
    default List<Name> declared() {
        return List.of(name());
    }

    record Group(Span span, Name name, Expr group) implements Declaration {
    }

    record Params(Span span, Name name, Space space) implements Declaration {
    }

    /** outcomes A, B: bare labels. */
    record Labels(Span span, List<Name> names) implements Declaration {
        @Override
        public Name name() {
            return names.get(0);
        }

        @Override
        public List<Name> declared() {
            return names;
        }
    }

    /** outcomes A = set over group. */
    record Outcomes(Span span, Name name, Expr set, Optional<Name> group) implements Declaration {
    }

    record Const(Span span, Name name, Expr value) implements Declaration {
    }

    record Def(Span span, Name name, List<Name> formals, List<Name> parameters, Expr body) implements Declaration {
    }

    /** rule f(X | t in space) = body. */
    record Rule(Span span, Name name, List<Name> formals, Name outcome, Name parameter, Expr space, RuleBody body)
            implements Declaration {
    }

    /** rule f(X | C, u) = body: a decision rule for any outcome set and parameter. */
    record RuleTemplate(Span span, Name name, List<Name> formals, Name outcome, List<Name> parameters,
            List<Expr> requires, Expr body) implements Declaration {
    }

    record Relation(Span span, Name name, List<Name> formals, List<Name> functions, List<Expr> requires, Expr body)
            implements Declaration {
    }

    record Property(Span span, Name name, List<Name> formals, List<Name> parameters, List<Expr> requires, Expr body)
            implements Declaration {
    }

    record Mdp(Span span, Name name, List<Name> states, List<Transition> transitions) implements Declaration {
    }

    record Claim(Span span, Name name, Expr formula, Ending ending) implements Declaration {
    }

    record Lemma(Span span, Name name, List<Clause> clauses, Ending ending) implements Declaration {
    }

    /** measure name : direction variable in [from, to] where condition. */
    record Measure(Span span, Name name, Name direction, Name variable, Optional<Expr> from, Optional<Expr> to,
            Expr condition, Ending ending) implements Declaration {
    }

    /** A declaration that could not be read, with the names that it would have declared. */
    record Unread(Span span, List<Name> names) implements Declaration {
        @Override
        public Name name() {
            return names.get(0);
        }

        @Override
        public List<Name> declared() {
            return names;
        }
    }

    /** expect … cite "…". */
    record Ending(Optional<Expr> expect, Optional<String> cite) {
    }

    /** A parameter space: an expression, or a table of an action. */
    sealed interface Space {
        record Expression(Expr expr) implements Space {
        }

        record Tabulated(Span span, List<Name> elements, Name group, List<GeneratorImage> images) implements Space {
        }
    }

    record GeneratorImage(Span span, List<List<Name>> generator, List<List<Name>> image) {
    }

    sealed interface RuleBody {
        record Expression(Expr expr) implements RuleBody {
        }

        record Table(Span span, List<Expr> header, List<Row> rows) implements RuleBody {
        }
    }

    record Row(Span span, Name label, List<Expr> cells) {
    }

    record Transition(Span span, Name state, List<Action> actions) {
    }

    record Action(Span span, Name name, List<Successor> successors) {
    }

    /** A probability (1 where none is written) and a state. */
    record Successor(Span span, org.hipparchus.fraction.BigFraction probability, Name state) {
    }

    sealed interface Clause {
        record Choice(Name name, Expr values) implements Clause {
        }

        record Params(Name name, Optional<Space> space) implements Clause {
        }

        record Labels(List<Name> names) implements Clause {
        }

        /** for names : labels * space -> codomain. */
        record Functions(List<Name> names, Optional<List<Name>> labels, Name space, Expr codomain) implements Clause {
        }

        record Assume(Expr assumption) implements Clause {
        }

        record Show(Expr conclusion) implements Clause {
        }
    }
}

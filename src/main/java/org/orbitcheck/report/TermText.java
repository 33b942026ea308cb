package org.orbitcheck.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Terms of the core as text close to the language, with the names of the spec. Definitions inside are called by their
 * names; greater-than forms, which the core writes from the smaller side, are turned back.
 */
final class TermText implements Term.Visitor<TermText.Piece> {
    private static final int ATOM = 9;
    private final NamesInSpec names;
    private final Map<Integer, String> sizes;
    private final Map<Integer, Piece> variables = new HashMap<>();

    TermText(NamesInSpec names) {
        this(names, Map.of());
    }

    /** With texts for the sizes of some families, by the ids of their variables. */
    TermText(NamesInSpec names, Map<Integer, String> sizes) {
        this.names = names;
        this.sizes = sizes;
    }

    /** A text and how tightly it binds. */
    record Piece(String text, int binding) {
    }

    String of(Term term) {
        return term.accept(this).text;
    }

    private String of(Term term, int least) {
        Piece piece = term.accept(this);
        return piece.binding < least ? "(" + piece.text + ")" : piece.text;
    }

    private static Piece atom(String text) {
        return new Piece(text, ATOM);
    }

    @Override
    public Piece constant(Term.Constant term) {
        return value(term.value());
    }

    private Piece value(Value value) {
        Optional<String> name = names.of(value);
        if (name.isPresent()) {
            return atom(name.get());
        }
        if (value instanceof Value.SetOf set) {
            return atom(set.elements().stream().map(v -> value(v).text).collect(Collectors.joining(", ", "{", "}")));
        }
        if (value instanceof Value.Vector vector) {
            return atom(basis(vector).orElseGet(vector::text));
        }
        return new Piece(value.text(), value instanceof Value.Number n && (n.value().signum() < 0 || value.text().contains("/")) ? 6 : ATOM);
    }

    private static Optional<String> basis(Value.Vector vector) {
        int found = -1;
        for (int i = 0; i < vector.coordinates().size(); i++) {
            BigFraction c = vector.coordinates().get(i);
            if (!c.isZero() && (found >= 0 || !c.equals(BigFraction.ONE))) {
                return Optional.empty();
            }
            found = c.isZero() ? found : i;
        }
        return found < 0 ? Optional.of("0") : Optional.of(vector.points().name(found));
    }

    @Override
    public Piece variable(Term.Variable term) {
        return variables.getOrDefault(term.id(), atom(term.name()));
    }

    @Override
    public Piece operation(Term.Operation term) {
        switch (term.operator()) {
            case AND:
                return joined(term, " and ", 2);
            case OR:
                return joined(term, " or ", 1);
            case IMPLIES:
                return new Piece(of(term.argument(0), 1) + " implies " + of(term.argument(1), 0), 0);
            case IFF:
                return new Piece(of(term.argument(0), 1) + " iff " + of(term.argument(1), 1), 0);
            case NOT:
                return negation(term.argument(0));
            case EQUAL:
                return binary(term.argument(0), " = ", term.argument(1), 4);
            case LESS:
                return binary(term.argument(1), " > ", term.argument(0), 4);
            case AT_MOST:
                return binary(term.argument(1), " >= ", term.argument(0), 4);
            case MEMBER:
                return binary(term.argument(0), " in ", term.argument(1), 4);
            case SUBSET:
                return binary(term.argument(0), " subset ", term.argument(1), 4);
            case ADD, UNION:
                return joined(term, term.operator() == Operator.ADD ? " + " : " | ", 5);
            case SUBTRACT, DIFFERENCE:
                return binary(term.argument(0), term.operator() == Operator.SUBTRACT ? " - " : " \\ ", term.argument(1), 5);
            case INTERSECTION:
                return joined(term, " & ", 6);
            case MULTIPLY, ACT, COMPOSE, SCALE:
                return joined(term, "*", 6);
            case DIVIDE:
                return new Piece(of(term.argument(0), 6) + "/" + of(term.argument(1), 7), 6);
            case DOT:
                return atom(of(term.argument(0), ATOM) + "." + of(term.argument(1), ATOM));
            case NEGATE:
                return new Piece("-" + of(term.argument(0), 7), 5);
            case INVERSE:
                return atom(of(term.argument(0), ATOM) + "^-1");
            case COORDINATE, MEMBER_OF_FAMILY:
                return atom(of(term.argument(0), ATOM) + "[" + of(term.argument(1)) + "]");
            case BASIS:
                return atom("e[" + of(term.argument(0)) + "]");
            case RANGE:
                return new Piece(of(term.argument(0), 5) + ".." + of(term.argument(1), 5), 4);
            case SET:
                return atom("{" + list(term.arguments()) + "}");
            case PAIR:
                return atom("(" + list(term.arguments()) + ")");
            case MINIMUM:
                return atom("min(" + list(term.arguments()) + ")");
            case MAXIMUM:
                return atom("max(" + list(term.arguments()) + ")");
            default:
                return atom(term.operator().name().toLowerCase(java.util.Locale.ROOT) + "(" + list(term.arguments()) + ")");
        }
    }

    private Piece negation(Term argument) {
        if (argument instanceof Term.Operation equal && equal.operator() == Operator.EQUAL) {
            return binary(equal.argument(0), " != ", equal.argument(1), 4);
        }
        return new Piece("not " + of(argument, 4), 3);
    }

    private Piece joined(Term.Operation term, String sign, int binding) {
        return new Piece(term.arguments().stream().map(a -> of(a, binding)).collect(Collectors.joining(sign)), binding);
    }

    private Piece binary(Term left, String sign, Term right, int binding) {
        return new Piece(of(left, binding + 1) + sign + of(right, binding + 1), binding);
    }

    private String list(List<Term> terms) {
        return terms.stream().map(this::of).collect(Collectors.joining(", "));
    }

    @Override
    public Piece conditional(Term.Conditional term) {
        return new Piece("if " + of(term.condition()) + " then " + of(term.then()) + " else " + of(term.otherwise()), 0);
    }

    /** What is bound is put in its place. */
    @Override
    public Piece let(Term.Let term) {
        variables.put(term.variable().id(), term.value().accept(this));
        return term.body().accept(this);
    }

    @Override
    public Piece quantified(Term.Quantified term) {
        String word = term.quantifier() == Term.Quantifier.FORALL ? "forall " : "exists ";
        return new Piece(word + term.variable().name() + " in " + of(term.domain()) + ": " + of(term.body()), 0);
    }

    @Override
    public Piece family(Term.FamilyQuantified term) {
        String word = term.quantifier() == Term.Quantifier.FORALL ? "forall " : "exists ";
        return new Piece(word + term.variable().name() + "[1.." + sizes.getOrDefault(term.variable().id(), Integer.toString(term.size())) + "] in " + of(term.domain()) + ": " + of(term.body()), 0);
    }

    @Override
    public Piece aggregate(Term.Aggregate term) {
        String bindings = term.bindings().stream().map(b -> b.variable().name() + " in " + of(b.domain())).collect(Collectors.joining(", "));
        boolean always = term.condition() instanceof Term.Constant;
        String range = bindings + (always ? "" : " where " + of(term.condition()));
        switch (term.aggregator()) {
            case COUNT:
                return atom("count(" + range + ")");
            case SET:
                return atom("{" + of(term.body()) + " for " + range + "}");
            case MINIMUM:
                return atom("min(" + of(term.body()) + " for " + range + ")");
            case MAXIMUM:
                return atom("max(" + of(term.body()) + " for " + range + ")");
            default:
                return atom(term.aggregator().name().toLowerCase(java.util.Locale.ROOT) + "(" + of(term.body()) + " for " + range + ")");
        }
    }

    @Override
    public Piece application(Term.Application term) {
        String label = term.label().map(l -> of(l) + " | ").orElse("");
        return atom(of(term.function(), ATOM) + "(" + label + of(term.parameter()) + ")");
    }

    @Override
    public Piece elements(Term.Elements term) {
        return atom(space(term.space()));
    }

    private String space(ParameterSpace space) {
        return names.of(space).orElse("Theta");
    }

    @Override
    public Piece orbit(Term.Orbit term) {
        return atom("orbit(" + of(term.parameter()) + ")");
    }

    @Override
    public Piece groupElements(Term.GroupElements term) {
        String group = term.space() instanceof ParameterSpace.Open ? "G" : term.space().group().name();
        return atom(term.involutions() ? "involutions(" + group + ")" : group);
    }

    @Override
    public Piece functions(Term.Functions term) {
        String labels = term.labels().map(l -> "{" + String.join(", ", l) + "} * ").orElse("");
        String values = term.codomain() instanceof Term.Codomain.Reals ? "Real" : term.codomain() instanceof Term.Codomain.NonNegative ? "NonNeg"
                : ((Term.Codomain.Finite) term.codomain()).values().stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
        return atom("(" + labels + space(term.space()) + " -> " + values + ")");
    }

    @Override
    public Piece choice(Term.Choice term) {
        return atom(of(term.branches().get(0)) + ", …");
    }

    @Override
    public Piece orderProperty(Term.OrderProperty term) {
        String relation = term.holds() instanceof Term.Unfolded u ? call(u) : of(term.holds());
        return new Piece(relation + " is " + term.property().name().toLowerCase(java.util.Locale.ROOT) + " on {" + String.join(", ", term.names()) + "}", 4);
    }

    @Override
    public Piece unfolded(Term.Unfolded term) {
        return atom(call(term));
    }

    /** The call of a definition: most[2](p(B), p(A)), p(B | u), FracOptimal(B | C, u). */
    String call(Term.Unfolded term) {
        if (term.type().equals(Type.TRUTH)) {
            String text = term.arguments().stream().filter(a -> !isNumber(a)).map(Argument::text).collect(Collectors.joining(", "));
            String brackets = term.arguments().stream().filter(TermText::isNumber).map(Argument::text).collect(Collectors.joining(", "));
            return term.definition() + (brackets.isEmpty() ? "" : "[" + brackets + "]") + "(" + text + ")";
        }
        int outcome = term.standard() ? Math.max(0, term.arguments().size() - 3) : 0;
        while (outcome < term.arguments().size() && !(typeOf(term.arguments().get(outcome)).filter(t -> t instanceof Type.SetOf || t.equals(Type.LABEL)).isPresent())) {
            outcome++;
        }
        List<String> texts = term.arguments().stream().map(this::argument).toList();
        if (outcome >= texts.size() - 1) {
            return term.definition() + "(" + String.join(", ", texts) + ")";
        }
        String brackets = outcome == 0 ? "" : "[" + String.join(", ", texts.subList(0, outcome)) + "]";
        return term.definition() + brackets + "(" + texts.get(outcome) + " | " + String.join(", ", texts.subList(outcome + 1, texts.size())) + ")";
    }

    private static boolean isNumber(Argument argument) {
        return typeOf(argument).filter(Type.NUMBER::equals).isPresent();
    }

    private static Optional<Type> typeOf(Argument argument) {
        return argument instanceof Argument.OfTerm term ? Optional.of(term.term().type()) : Optional.empty();
    }

    private String argument(Argument argument) {
        return argument instanceof Argument.OfTerm term ? of(term.term()) : argument.text();
    }
}

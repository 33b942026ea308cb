package org.orbitcheck.semantics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Turns a term into nodes once, so that it can be evaluated many times. Every binder gets a slot of its own in the
 * environment. Subterms without free variables are evaluated once.
 */
public class Compiler implements Term.Visitor<Node> {
    private record Bound(Node node, int depth) {
    }

    private final Spaces spaces;
    private final Map<Integer, Bound> scope = new HashMap<>();
    private int slots;
    private int depth;
    /** The outermost binder that the present subterm mentions, by its depth. */
    private int outermost = Integer.MAX_VALUE;

    protected Compiler(Spaces spaces, List<Term.Variable> free) {
        this.spaces = spaces;
        for (Term.Variable variable : free) {
            scope.put(variable.id(), new Bound(Nodes.variable(newSlot()), depth++));
        }
    }

    final int slots() {
        return slots;
    }

    private int newSlot() {
        return slots++;
    }

    /** The sets that are gone through. */
    public final Spaces spaces() {
        return spaces;
    }

    /** A term made ready. */
    public final Node compile(Term term) {
        int before = outermost;
        outermost = Integer.MAX_VALUE;
        Node node = term.accept(this);
        boolean closed = outermost >= depth;
        outermost = Math.min(before, outermost);
        return closed && isCompound(term) ? Nodes.once(node) : node;
    }

    private static boolean isCompound(Term term) {
        return term instanceof Term.Operation || term instanceof Term.Aggregate || term instanceof Term.Quantified
                || term instanceof Term.Orbit || term instanceof Term.Application;
    }

    /** Terms made ready, in their order. */
    public final List<Node> compileAll(List<Term> terms) {
        return terms.stream().map(this::compile).toList();
    }

    private <T> T binding(Term.Variable variable, Function<Integer, Node> reference, Function<Integer, T> inside) {
        int slot = newSlot();
        Bound hidden = scope.put(variable.id(), new Bound(reference.apply(slot), depth++));
        T result = inside.apply(slot);
        depth--;
        if (hidden == null) {
            scope.remove(variable.id());
        } else {
            scope.put(variable.id(), hidden);
        }
        return result;
    }

    /** Compiles something in which a variable is bound to a new slot. */
    public final <T> T binding(Term.Variable variable, Function<Integer, T> inside) {
        return binding(variable, Nodes::variable, inside);
    }

    @Override
    public Node constant(Term.Constant term) {
        return Nodes.constant(term.value());
    }

    @Override
    public Node variable(Term.Variable term) {
        Bound bound = scope.get(term.id());
        if (bound == null) {
            throw new IllegalArgumentException("the variable " + term.name() + " is not bound");
        }
        outermost = Math.min(outermost, bound.depth());
        return bound.node();
    }

    @Override
    public Node operation(Term.Operation term) {
        return Operators.compile(this, term);
    }

    @Override
    public Node conditional(Term.Conditional term) {
        return Nodes.conditional(compile(term.condition()), compile(term.then()), compile(term.otherwise()));
    }

    @Override
    public Node let(Term.Let term) {
        Node definition = compile(term.value());
        Term meaning = Terms.meaning(term.value());
        if (meaning instanceof Term.Constant || isDomain(meaning)) {
            return binding(term.variable(), slot -> definition, slot -> compile(term.body()));
        }
        return binding(term.variable(), slot -> Nodes.lazyVariable(slot, definition),
                slot -> Nodes.let(slot, compile(term.body())));
    }

    private static boolean isDomain(Term term) {
        return term instanceof Term.Elements || term instanceof Term.GroupElements || term instanceof Term.Functions;
    }

    @Override
    public Node quantified(Term.Quantified term) {
        Node domain = compile(term.domain());
        return binding(term.variable(), slot -> quantified(term.quantifier() == Term.Quantifier.FORALL, domain, slot, compile(term.body())));
    }

    /** By the definition: one value after another. */
    protected final Node.Truth quantified(boolean universal, Node domain, int slot, Node body) {
        return environment -> {
            for (Value value : domain.set(environment)) {
                spaces.step();
                environment[slot] = value;
                if (body.holds(environment) != universal) {
                    return !universal;
                }
            }
            return universal;
        };
    }

    @Override
    public Node family(Term.FamilyQuantified term) {
        return Families.compile(this, term);
    }

    @Override
    public Node aggregate(Term.Aggregate term) {
        return Aggregates.compile(this, term);
    }

    @Override
    public Node application(Term.Application term) {
        return Functions.application(this, term);
    }

    @Override
    public Node elements(Term.Elements term) {
        return set(() -> spaces.elements(term.space()));
    }

    @Override
    public Node orbit(Term.Orbit term) {
        Node parameter = compile(term.parameter());
        return (Node.OfSet) environment -> spaces.orbit(term.space(), parameter.value(environment));
    }

    @Override
    public Node groupElements(Term.GroupElements term) {
        return set(() -> spaces.group(term.space(), term.involutions()));
    }

    @Override
    public Node functions(Term.Functions term) {
        return set(() -> Functions.all(spaces, term));
    }

    private static Node set(Supplier<Domain> domain) {
        Node.OfSet node = environment -> domain.get();
        return Nodes.once(node);
    }

    @Override
    public Node choice(Term.Choice term) {
        return Nodes.choice(compile(term.index()), compileAll(term.branches()));
    }

    @Override
    public Node orderProperty(Term.OrderProperty term) {
        return binding(term.left(), left -> binding(term.right(), right -> OrderProperties.node(
                term.property(), term.names().size(), left, right, compile(term.holds()), compile(term.same()))));
    }

    @Override
    public Node unfolded(Term.Unfolded term) {
        return compile(term.meaning());
    }
}

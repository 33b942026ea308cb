package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Compiler;
import org.orbitcheck.semantics.Node;
import org.orbitcheck.semantics.Spaces;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * A variable that runs through a parameter space or an orbit, where what is said of it is the same for all values in one
 * orbit of the permutations that fix everything else that is mentioned ({@link Equivariance}): then it is evaluated once
 * for each such orbit. For sets of d outcomes this turns d! parameters into a few hundred.
 */
final class SymmetricLoop {
    private final Spaces spaces;
    private final ParameterSpace space;
    private final Optional<Node> seed;
    private final List<Value> constants;
    private final List<Node> free;
    private final int slot;
    private Optional<Symmetry> known;

    private SymmetricLoop(Spaces spaces, ParameterSpace space, Optional<Node> seed, List<Value> constants, List<Node> free, int slot) {
        this.spaces = spaces;
        this.space = space;
        this.seed = seed;
        this.constants = constants;
        this.free = free;
        this.slot = slot;
    }

    /** Takes the environment, with the variable set, and how many values this one stands for. */
    interface Step {
        /** Whether to stop. */
        boolean visit(Value[] environment, BigInteger size);
    }

    /** The loop for a variable that is bound to a slot in the compiler's scope; empty where points are told apart. */
    static Optional<SymmetricLoop> of(Compiler compiler, Term.Variable variable, Term domain, int slot, List<Term> said) {
        Term meaning = Terms.meaning(domain);
        Optional<Term> parameter = meaning instanceof Term.Orbit orbit ? Optional.of(orbit.parameter()) : Optional.empty();
        if (parameter.isEmpty() && !(meaning instanceof Term.Elements)) {
            return Optional.empty();
        }
        ParameterSpace space = meaning instanceof Term.Orbit orbit ? orbit.space() : ((Term.Elements) meaning).space();
        if (!space.isFinite() && parameter.isEmpty() || space instanceof ParameterSpace.Open) {
            return Optional.empty();
        }
        Equivariance equivariance = new Equivariance(space, variable);
        if (!equivariance.isInvariant(space) || !said.stream().allMatch(equivariance::of)) {
            return Optional.empty();
        }
        List<Node> free = compiler.compileAll(List.copyOf(equivariance.free()));
        return Optional.of(new SymmetricLoop(compiler.spaces(), space, parameter.map(compiler::compile),
                equivariance.constants(), free, slot));
    }

    private Optional<Symmetry> symmetry(Value[] environment) {
        if (!free.isEmpty()) {
            List<Value> fixed = new ArrayList<>(constants);
            free.forEach(node -> fixed.add(node.value(environment)));
            return Symmetry.fixing(space, fixed);
        }
        if (known == null) {
            known = Symmetry.fixing(space, constants);
        }
        return known;
    }

    /** The set as orbits; empty where only going through it helps. */
    Optional<Symmetry.Classes> classes(Value[] environment) {
        Optional<Symmetry> symmetry = symmetry(environment);
        if (symmetry.isEmpty()) {
            return Optional.empty();
        }
        ParameterSpace whole = space;
        while (whole instanceof ParameterSpace.Restricted restricted) {
            whole = restricted.base();
        }
        Optional<Symmetry.Classes> all = seed.isEmpty() ? symmetry.get().of(whole)
                : Optional.of(seed.get().value(environment)).filter(t -> spaces.contains(space, t)).flatMap(symmetry.get()::ofOrbit);
        return whole == space ? all : all.map(classes -> visitor -> classes.visit(
                (value, size) -> spaces.contains(space, value) && visitor.visit(value, size)));
    }

    /** Goes through the classes until a step stops; whether one did. */
    boolean visit(Symmetry.Classes classes, Value[] environment, Step step) {
        return classes.visit((value, size) -> {
            environment[slot] = value;
            return step.visit(environment, size);
        });
    }

    /** forall (universal) or exists, by classes where that is possible. */
    Node.Truth quantified(boolean universal, Node body, Node.Truth plain) {
        return environment -> classes(environment)
                .map(all -> visit(all, environment, (e, size) -> body.holds(e) != universal) != universal)
                .orElseGet(() -> plain.holds(environment));
    }

    /** count, sum, minimum and maximum, by classes where that is possible. */
    Node.Number aggregate(Term.Aggregator aggregator, Node condition, Node body, Node.Number plain) {
        return environment -> classes(environment).map(all -> {
            ExactReal[] result = new ExactReal[1];
            visit(all, environment, (e, size) -> {
                if (condition.holds(e)) {
                    result[0] = joined(aggregator, result[0], body, e, size);
                }
                return false;
            });
            return result[0] == null ? nothing(aggregator) : result[0];
        }).orElseGet(() -> plain.number(environment));
    }

    private static ExactReal joined(Term.Aggregator aggregator, ExactReal before, Node body, Value[] environment, BigInteger size) {
        ExactReal times = ExactReal.of(new BigFraction(size));
        switch (aggregator) {
            case COUNT:
                return before == null ? times : before.add(times);
            case SUM:
                ExactReal part = body.number(environment).multiply(times);
                return before == null ? part : before.add(part);
            case MINIMUM:
                return before == null ? body.number(environment) : before.min(body.number(environment));
            default:
                return before == null ? body.number(environment) : before.max(body.number(environment));
        }
    }

    private static ExactReal nothing(Term.Aggregator aggregator) {
        if (aggregator == Term.Aggregator.COUNT || aggregator == Term.Aggregator.SUM) {
            return ExactReal.ZERO;
        }
        throw new Undefined("the " + (aggregator == Term.Aggregator.MINIMUM ? "minimum" : "maximum") + " of an empty set");
    }
}

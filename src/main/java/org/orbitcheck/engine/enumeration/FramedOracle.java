package org.orbitcheck.engine.enumeration;

import java.util.Optional;
import java.util.function.Supplier;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.PairOracle;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Term;

/** A relation that is compiled once; the two functions are two numbers in the frame. */
final class FramedOracle implements PairOracle {
    private final Term.OrderProperty property;
    private final Compiler compiler;
    private final Prover prover;
    private final Supplier<Code.Truth> compiled;
    private Optional<Code.Truth> code = Optional.empty();

    FramedOracle(Term.OrderProperty property, Compiler compiler) {
        this.property = property;
        this.compiler = compiler;
        this.prover = new Prover(compiler);
        this.compiled = () -> compiler.truth(property.holds());
    }

    private void bind(int left, int right) {
        int l = compiler.slot(property.left());
        int r = compiler.slot(property.right());
        compiler.frame().numbers[l] = Num.of(left);
        compiler.frame().numbers[r] = Num.of(right);
    }

    @Override
    public Optional<Boolean> holds(int left, int right) {
        bind(left, right);
        try {
            code = Optional.of(code.orElseGet(compiled));
            return Optional.of(code.get().at(compiler.frame()));
        } catch (OutOfReach | Undefined | org.orbitcheck.group.TooLarge unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Attempt attempt(int left, int right) {
        bind(left, right);
        return EnumerationEngine.guarded(() -> prover.decide(property.holds()));
    }
}

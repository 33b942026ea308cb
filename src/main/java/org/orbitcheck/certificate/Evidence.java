package org.orbitcheck.certificate;

import java.util.List;
import org.orbitcheck.obligation.Instantiation;
import org.orbitcheck.pattern.Failure;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/**
 * Why a closed formula holds, or why it does not: a strategy that follows the formula's connectives and quantifiers.
 * The same shapes serve both verdicts; what a shape means for a formula and a verdict stands beside it.
 * {@link org.orbitcheck.term.Term.Unfolded} and Let are transparent.
 */
public sealed interface Evidence {
    <R> R accept(Visitor<R> visitor);

    /** One method for each shape of evidence: an exhaustive case distinction. */
    interface Visitor<R> {
        R evaluation(Evaluation evidence);

        R instance(Instance evidence);

        R space(Space evidence);

        R each(Each evidence);

        R part(Part evidence);

        R parts(Parts evidence);

        R opposite(Opposite evidence);

        R pairs(Pairs evidence);

        R unsatisfiable(Unsatisfiable evidence);

        R patterns(Patterns evidence);

        R general(General evidence);

        R theorem(Theorem evidence);

        R classes(Classes evidence);
    }

    /** The formula is finite: evaluate it. */
    record Evaluation() implements Evidence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.evaluation(this);
        }
    }

    /** exists holds by this value; forall fails at this value. For a family: one {@link Value.Family}. */
    record Instance(Value value, Evidence rest) implements Evidence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.instance(this);
        }
    }

    /** The open parameter space is this one (a refutation of `for params Theta`). */
    record Space(ParameterSpace space, Evidence rest) implements Evidence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.space(this);
        }
    }

    /**
     * forall holds (exists fails) because it does so for each element of its finite domain, in the domain's order.
     */
    record Each(List<Evidence> elements) implements Evidence {
        public Each {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.each(this);
        }
    }

    /** OR holds, AND fails by its part at this place (from 0). IMPLIES is OR(NOT premise, conclusion). */
    record Part(int place, Evidence rest) implements Evidence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.part(this);
        }
    }

    /** AND holds, OR fails: evidence for each part. */
    record Parts(List<Evidence> parts) implements Evidence {
        public Parts {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parts(this);
        }
    }

    /** NOT: evidence for the opposite verdict on its argument. */
    record Opposite(Evidence rest) implements Evidence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.opposite(this);
        }
    }

    /** An order property fails (a cycle, a broken triangle) or holds, by evidence for pairs of functions (from 1). */
    record Pairs(List<Pair> pairs, List<Integer> cycle) implements Evidence {
        public Pairs {
            pairs = List.copyOf(pairs);
            cycle = List.copyOf(cycle);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pairs(this);
        }
    }

    /** Whether the relation holds from left to right, and why. */
    record Pair(int left, int right, boolean holds, Evidence evidence) {
    }

    /**
     * The obligation, a set of SMT-LIB 2 assertions that says that the formula is not as the verdict says, has no
     * model. The obligation is made anew from the formula when it is checked
     * ({@link org.orbitcheck.obligation.Obligation}); the instantiations say at which values some of its quantifiers
     * were taken.
     */
    record Unsatisfiable(String obligation, List<Instantiation> instantiations, Refutation refutation)
            implements Evidence {
        public Unsatisfiable {
            instantiations = List.copyOf(instantiations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsatisfiable(this);
        }
    }

    /** Why an SMT-LIB obligation has no model. */
    sealed interface Refutation {
        /** A proof in SMTInterpol's low-level calculus. */
        record Proof(String text) implements Refutation {
        }

        /** Only a solver's word: a hole. */
        record Oracle(String solver, String version) implements Refutation {
        }
    }

    /**
     * A formula about all functions on an open parameter space holds (one about some functions fails): for each
     * alternative of {@link org.orbitcheck.pattern.OpenProblem}, in its order, why it is not possible.
     */
    record Patterns(List<Failure> alternatives) implements Evidence {
        public Patterns {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.patterns(this);
        }
    }

    /**
     * The formula is about one finite parameter space, closed under its group and not empty, and is as the verdict says
     * for every such space: evidence for its general form ({@link org.orbitcheck.pattern.Generalization}).
     */
    record General(Patterns patterns) implements Evidence {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.general(this);
        }
    }

    /**
     * A formula about the orbit of a constant vector is as the verdict says, by its values at one representative of each
     * class: {@link org.orbitcheck.theorem.OrbitClasses} says what the kinds of the points and the representatives are.
     */
    record Classes(List<Integer> kinds, List<Value> representatives) implements Evidence {
        public Classes {
            kinds = List.copyOf(kinds);
            representatives = List.copyOf(representatives);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.classes(this);
        }
    }

    /** A theorem of the theory, with the permutations and facts that its hypotheses ask for. */
    record Theorem(String name, List<Value> witnesses) implements Evidence {
        public Theorem {
            witnesses = List.copyOf(witnesses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.theorem(this);
        }
    }
}

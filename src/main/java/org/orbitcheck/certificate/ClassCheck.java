package org.orbitcheck.certificate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.Closure;
import org.orbitcheck.theorem.Comparison;
import org.orbitcheck.theorem.Invariance;
import org.orbitcheck.theorem.NotShown;
import org.orbitcheck.theorem.OnePermutation;
import org.orbitcheck.theorem.OrbitClasses;
import org.orbitcheck.theorem.Retargetability;

/**
 * <pre>
 * the classes divide orbit(t) | K is in G and fixes what the summand names | the summand is invariant under K
 * ------------------------------------------------------------------------------------ theory, section 1
 * a sum (count, minimum, maximum) over orbit(t) is that over the representatives, counted as often as their classes have elements
 * </pre>
 * For "exists p[1..n] in G" of retargetable[n] at t the inequality of most[n] at t, which would follow, is decided so; for
 * "exists p in G: forall t" of simply_retargetable and the like, that of most or gap[n] at the
 * first representative, or that it has an image that would do.
 */
final class ClassCheck {
    private final Evaluator evaluator;
    private final OrbitClasses classes;

    private ClassCheck(Evaluator evaluator, OrbitClasses classes) {
        this.evaluator = evaluator;
        this.classes = classes;
    }

    /** What is wrong with the evidence for a formula about one constant parameter; empty where it stands for the verdict. */
    static Optional<String> fault(Evaluator evaluator, Term formula, boolean proved, Evidence.Classes evidence) {
        if (!evidence.representatives().stream().allMatch(r -> r instanceof Value.Vector)) {
            return Optional.of("a representative is not a vector");
        }
        return new ClassCheck(evaluator, new OrbitClasses(evidence.kinds(),
                evidence.representatives().stream().map(r -> (Value.Vector) r).toList())).fault(formula, proved);
    }

    private Optional<String> fault(Term formula, boolean proved) {
        try {
            if (Terms.meaning(formula) instanceof Term.FamilyQuantified family) {
                return proved ? Optional.of("counting does not find permutations") : family(family);
            }
            Optional<Term> necessary = proved || classes.representatives().isEmpty() ? Optional.empty()
                    : OnePermutation.necessary(formula, classes.representatives().get(0));
            return holds(necessary.orElse(formula)) == proved ? Optional.empty() : Optional.of("the formula evaluates to " + !proved);
        } catch (NotShown notShown) {
            return Optional.of(notShown.getMessage());
        }
    }

    private Optional<String> family(Term.FamilyQuantified formula) {
        Term.Orbit orbit = OrbitOfFormula.in(formula).orElseThrow(() -> new NotShown("there is no orbit in the formula"));
        if (!(orbit.parameter() instanceof Term.Constant constant)) {
            throw new NotShown("the orbit is not that of a constant");
        }
        Comparison most = Retargetability.at(constant.value(), orbit.space(), formula)
                .orElseThrow(() -> new NotShown("the formula is not that of Definition 3.5")).consequence();
        return holds(most.at(orbit)) ? Optional.of("the inequality of most[n] holds") : Optional.empty();
    }

    private boolean holds(Term formula) {
        Term counted = new Rewriter() {
            @Override
            public Term aggregate(Term.Aggregate term) {
                return term.bindings().size() == 1 && Terms.meaning(term.bindings().get(0).domain()) instanceof Term.Orbit orbit
                        ? overClasses(term, orbit) : super.aggregate(term);
            }

            @Override
            public Term let(Term.Let term) {
                return apply(Substitution.of(term.body(), term.variable(), term.value()));
            }
        }.apply(formula);
        return evaluator.holds(counted);
    }

    private Term overClasses(Term.Aggregate term, Term.Orbit orbit) {
        if (!(Terms.meaning(orbit.parameter()) instanceof Term.Constant constant) || !(constant.value() instanceof Value.Vector vector)) {
            throw new NotShown("the orbit is not that of a constant vector");
        }
        checkDivision(term, orbit.space(), vector);
        Term.Variable variable = term.bindings().get(0).variable();
        Program condition = evaluator.program(List.of(variable), term.condition());
        Program body = evaluator.program(List.of(variable), term.aggregator() == Term.Aggregator.COUNT ? Terms.ONE : term.body());
        Optional<ExactReal> result = Optional.empty();
        for (Value.Vector representative : classes.representatives()) {
            if (condition.holds(representative)) {
                ExactReal value = body.number(representative);
                BigInteger size = classes.size(representative);
                result = Optional.of(result.isEmpty() && !isSum(term) ? value
                        : combined(term.aggregator(), result.orElse(ExactReal.ZERO), value, size));
            }
        }
        ExactReal total = result.or(() -> isSum(term) ? Optional.of(ExactReal.ZERO) : Optional.empty())
                .orElseThrow(() -> new Undefined("an extreme of nothing"));
        return new Term.Constant(new Value.Number(total), Type.NUMBER);
    }

    private static boolean isSum(Term.Aggregate term) {
        return term.aggregator() == Term.Aggregator.SUM || term.aggregator() == Term.Aggregator.COUNT;
    }

    private static ExactReal combined(Term.Aggregator aggregator, ExactReal before, ExactReal value, BigInteger size) {
        switch (aggregator) {
            case SUM, COUNT:
                return before.add(value.multiply(ExactReal.of(new BigFraction(size))));
            case MINIMUM:
                return before.compareTo(value) <= 0 ? before : value;
            case MAXIMUM:
                return before.compareTo(value) >= 0 ? before : value;
            default:
                throw new NotShown("classes do not give this aggregate");
        }
    }

    private void checkDivision(Term.Aggregate term, ParameterSpace space, Value.Vector vector) {
        classes.fault(space.group(), vector).ifPresent(fault -> {
            throw new NotShown(fault);
        });
        Term.Variable variable = term.bindings().get(0).variable();
        boolean onlyThis = FreeVariables.of(new Term.Aggregate(Term.Aggregator.SUM, List.of(), term.condition(), term.body(),
                term.type())).stream().allMatch(v -> v.id() == variable.id());
        if (!onlyThis) {
            throw new NotShown("the summand depends on more than the element of the orbit");
        }
        if (!classes.isFixing(space.group(), Invariance.of(term.condition(), term.body()))) {
            throw new NotShown("a permutation moves what the summand names");
        }
        boolean whole = space.group().group().generators().stream().allMatch(p -> Closure.isClosed(space, p))
                && evaluator.spaces().contains(space, vector);
        if (!whole) {
            throw new NotShown("the orbit is not wholly in the parameter space");
        }
    }

    /** The first orbit that a formula mentions. */
    private static final class OrbitOfFormula extends Rewriter {
        private Optional<Term.Orbit> found = Optional.empty();

        static Optional<Term.Orbit> in(Term formula) {
            OrbitOfFormula search = new OrbitOfFormula();
            search.apply(formula);
            return search.found;
        }

        @Override
        public Term orbit(Term.Orbit term) {
            found = found.isPresent() ? found : Optional.of(term);
            return term;
        }
    }
}

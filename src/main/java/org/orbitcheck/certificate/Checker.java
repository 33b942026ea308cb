package org.orbitcheck.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbitcheck.obligation.Obligation;
import org.orbitcheck.obligation.Unsupported;
import org.orbitcheck.pattern.Generalization;
import org.orbitcheck.refutation.ProofCheck;
import org.orbitcheck.semantics.Evaluation;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Spaces;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/**
 * Checks evidence against a formula, without searching: one small rule for each shape of evidence, as its own comment in
 * {@link Evidence} says. Bound variables are replaced by the values that the evidence gives, and finite formulas are
 * evaluated by the reference evaluator.
 */
public final class Checker {
    private final Map<ParameterSpace.Open, ParameterSpace> spaces = new LinkedHashMap<>();
    private final List<Check.Hole> holes = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    private final Evaluation evaluation;
    private final boolean refutes;

    private Checker(Evaluation evaluation, boolean refutes) {
        this.evaluation = evaluation;
        this.refutes = refutes;
    }

    /** Whether the evidence shows that a closed formula holds ({@code proved}) or does not hold, by the definitions. */
    public static Check check(Term formula, boolean proved, Evidence evidence) {
        return check(Evaluation.BY_DEFINITION, formula, proved, evidence);
    }

    /** The same, finite formulas being evaluated in the given way. */
    public static Check check(Evaluation evaluation, Term formula, boolean proved, Evidence evidence) {
        Checker checker = new Checker(evaluation, !proved);
        try {
            checker.follow(formula, proved, evidence);
            return new Check.Valid(checker.holes);
        } catch (Broken broken) {
            return new Check.Invalid(broken.getMessage(), checker.path);
        } catch (Undefined | NotFinite e) {
            return new Check.Invalid(e.getMessage(), checker.path);
        }
    }

    private static final class Broken extends RuntimeException {
        Broken(String reason) {
            super(reason, null, false, false);
        }
    }

    private void follow(Term formula, boolean proved, Evidence evidence) {
        Term bare = Terms.meaning(formula);
        boolean whole = evidence instanceof Evidence.Evaluation || evidence instanceof Evidence.Unsatisfiable;
        if (bare instanceof Term.Let let && !whole) {
            follow(Substitution.of(let.body(), let.variable(), let.value()), proved, evidence);
        } else {
            evidence.accept(new Rules(formula, bare, proved));
        }
    }

    /** The rule for each shape of evidence, at a formula and a verdict on it. */
    private final class Rules implements Evidence.Visitor<Void> {
        private final Term formula;
        private final Term bare;
        private final boolean proved;

        Rules(Term formula, Term bare, boolean proved) {
            this.formula = formula;
            this.bare = bare;
            this.proved = proved;
        }

        @Override
        public Void evaluation(Evidence.Evaluation evidence) {
            require(holds(bare) == proved, "the formula evaluates to " + !proved);
            return null;
        }

        @Override
        public Void instance(Evidence.Instance instance) {
            Value value = instance.value();
            if (bare instanceof Term.Quantified quantified) {
                require(decidedByOne(quantified.quantifier(), proved), "one value does not decide this quantifier");
                require(belongs(value, quantified.domain()), value.text() + " is not in the domain of " + quantified.variable().name());
                step(quantified.variable().name() + " = " + value.text(), at(quantified.body(), quantified.variable(), value), proved, instance.rest());
            } else if (bare instanceof Term.FamilyQuantified family) {
                require(decidedByOne(family.quantifier(), proved), "one family does not decide this quantifier");
                require(value instanceof Value.Family members && members.members().size() == family.size()
                        && members.members().stream().allMatch(m -> belongs(m, family.domain())), "not a family of " + family.size() + " of the domain");
                step(family.variable().name() + " = " + value.text(), at(family.body(), family.variable(), value), proved, instance.rest());
            } else {
                throw new Broken("a value for something that is no quantifier");
            }
            return null;
        }

        @Override
        public Void space(Evidence.Space space) {
            require(refutes && !proved, "one parameter space does not prove a claim about all");
            require(space.space().isFinite() && !(space.space() instanceof ParameterSpace.Open), "the space of a counterexample must be finite");
            List<ParameterSpace.Open> open = OpenSpaces.of(formula);
            require(open.size() == 1 && !spaces.containsKey(open.get(0)), "there is not one open parameter space");
            spaces.put(open.get(0), space.space());
            follow(formula, false, space.rest());
            return null;
        }

        @Override
        public Void each(Evidence.Each each) {
            if (!(bare instanceof Term.Quantified quantified)) {
                throw new Broken("evidence for each value of something that is no quantifier");
            }
            require(!decidedByOne(quantified.quantifier(), proved), "this quantifier is decided by one value");
            int place = 0;
            for (Value value : elements(quantified.domain())) {
                require(place < each.elements().size(), "there is no evidence for " + value.text());
                step(quantified.variable().name() + " = " + value.text(), at(quantified.body(), quantified.variable(), value), proved,
                        each.elements().get(place++));
            }
            require(place == each.elements().size(), "evidence for more values than there are");
            return null;
        }

        @Override
        public Void part(Evidence.Part part) {
            List<Term> parts = disjuncts(bare);
            require(isConjunction(bare) != proved, "one part does not decide this connective");
            require(part.place() >= 0 && part.place() < parts.size(), "there is no part " + part.place());
            step("part " + (part.place() + 1), parts.get(part.place()), proved, part.rest());
            return null;
        }

        @Override
        public Void parts(Evidence.Parts evidence) {
            List<Term> parts = disjuncts(bare);
            require(isConjunction(bare) == proved, "one part decides this connective");
            require(parts.size() == evidence.parts().size(), "evidence for " + evidence.parts().size() + " parts of " + parts.size());
            for (int i = 0; i < parts.size(); i++) {
                step("part " + (i + 1), parts.get(i), proved, evidence.parts().get(i));
            }
            return null;
        }

        @Override
        public Void opposite(Evidence.Opposite evidence) {
            follow(operand(bare, Operator.NOT), !proved, evidence.rest());
            return null;
        }

        @Override
        public Void pairs(Evidence.Pairs evidence) {
            new OrderCheck(Checker.this, evidence).check(bare, proved);
            return null;
        }

        @Override
        public Void unsatisfiable(Evidence.Unsatisfiable evidence) {
            String obligation;
            try {
                obligation = Obligation.of(formula, proved, evidence.instantiations()).text();
            } catch (Unsupported e) {
                throw new Broken("there is no such obligation: " + e.getMessage());
            }
            require(obligation.equals(evidence.obligation()), "the obligation is not the one of this formula");
            if (evidence.refutation() instanceof Evidence.Refutation.Oracle oracle) {
                holes.add(new Check.Hole(oracle.solver(), oracle.version()));
            } else if (evidence.refutation() instanceof Evidence.Refutation.Proof proof) {
                ProofCheck.fault(obligation, proof.text()).ifPresent(fault -> require(false, fault));
            }
            return null;
        }

        @Override
        public Void patterns(Evidence.Patterns patterns) {
            PatternCheck.fault(formula, proved, patterns).ifPresent(fault -> require(false, fault));
            return null;
        }

        @Override
        public Void general(Evidence.General evidence) {
            Generalization.General general = Generalization.of(formula).orElseThrow(
                    () -> new Broken("the formula speaks of particular elements of its parameter space"));
            Spaces meant = evaluation.with(spaces).spaces();
            require(meant.isClosed(general.space()), "the parameter space is not closed under its group");
            require(meant.elements(general.space()).iterator().hasNext(), "the parameter space is empty");
            PatternCheck.fault(general.formula(), proved, evidence.patterns()).ifPresent(fault -> require(false, fault));
            return null;
        }

        @Override
        public Void theorem(Evidence.Theorem evidence) {
            TheoremCheck.fault(formula, proved, evidence).ifPresent(fault -> require(false, evidence.name() + ": " + fault));
            return null;
        }

        @Override
        public Void classes(Evidence.Classes evidence) {
            ClassCheck.fault(evaluation.with(spaces), formula, proved, evidence).ifPresent(fault -> require(false, fault));
            return null;
        }
    }

    /** Follows a step that is named in the path where it fails. */
    void step(String name, Term formula, boolean proved, Evidence evidence) {
        path.add(name);
        follow(formula, proved, evidence);
        path.remove(path.size() - 1);
    }

    void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Broken(otherwise);
        }
    }

    boolean holds(Term formula) {
        return evaluation.with(spaces).holds(formula);
    }

    private static boolean decidedByOne(Term.Quantifier quantifier, boolean proved) {
        return (quantifier == Term.Quantifier.EXISTS) == proved;
    }

    private static Term at(Term body, Term.Variable variable, Value value) {
        return Substitution.of(body, variable, new Term.Constant(value, variable.type()));
    }

    private boolean belongs(Value value, Term domain) {
        return evaluation.with(spaces).program(List.of(), domain).set().contains(value);
    }

    private Iterable<Value> elements(Term domain) {
        Evaluator evaluator = evaluation.with(spaces);
        if (Terms.meaning(domain) instanceof Term.Elements elements) {
            return evaluator.spaces().elements(elements.space());
        }
        if (Terms.meaning(domain) instanceof Term.GroupElements group) {
            return evaluator.spaces().group(group.space(), group.involutions());
        }
        return ((Value.SetOf) evaluator.evaluate(domain)).elements();
    }

    private List<Term> disjuncts(Term formula) {
        if (formula instanceof Term.Operation operation) {
            switch (operation.operator()) {
                case AND, OR:
                    return operation.arguments();
                case IMPLIES:
                    return List.of(Terms.not(operation.argument(0)), operation.argument(1));
                default:
                    break;
            }
        }
        throw new Broken("parts of something that is no connective");
    }

    private static boolean isConjunction(Term formula) {
        return formula instanceof Term.Operation operation && operation.operator() == Operator.AND;
    }

    private Term operand(Term formula, Operator operator) {
        require(formula instanceof Term.Operation operation && operation.operator() == operator, "this is not " + operator);
        return ((Term.Operation) formula).argument(0);
    }

}

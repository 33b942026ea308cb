package org.orbitcheck.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.certificate.OpenSpaces;
import org.orbitcheck.result.Result;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;
import org.orbitcheck.theorem.OnePermutation;
import org.orbitcheck.theorem.OrbitClasses;

/** Follows formula and evidence side by side and notes what a reader wants to see. */
final class FindingBuilder {
    private static final int MOST_BRANCHES = 200;
    private static final int LONGEST_SEARCH = 20_000;
    private static final BigInteger MOST_PERMUTATIONS = BigInteger.valueOf(24);
    private final Result.Outcome outcome;
    private final List<Finding.Assignment> assignments = new ArrayList<>();
    private final List<Finding.Assignment> branches = new ArrayList<>();
    private final List<String> cycle = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Term.Variable, Value> bound = new LinkedHashMap<>();
    private final Map<ParameterSpace.Open, ParameterSpace> spaces = new LinkedHashMap<>();
    private Optional<Finding.Table> table = Optional.empty();
    private Optional<Term.Unfolded> compared = Optional.empty();

    FindingBuilder(Result.Outcome outcome) {
        this.outcome = outcome;
    }

    Finding build() {
        follow(outcome.decided().formula(), outcome.evidence(), outcome.proved());
        if (!outcome.proved() && !outcome.smallness().text().isEmpty()) {
            notes.add(outcome.smallness().text());
        }
        String choice = outcome.proved() ? "" : outcome.decided().choice();
        return new Finding(choice, assignments, table, branches, cycle, notes);
    }

    private Evaluator evaluator() {
        return QuickEvaluator.EVALUATION.with(spaces);
    }

    private void follow(Term formula, Evidence evidence, boolean holds) {
        if (formula instanceof Term.Unfolded unfolded) {
            compared = Optional.of(unfolded);
            follow(unfolded.meaning(), evidence, holds);
        } else if (formula instanceof Term.Let let) {
            value(let.value()).ifPresent(v -> bound.put(let.variable(), v));
            follow(let.body(), evidence, holds);
        } else if (evidence instanceof Evidence.Space space) {
            openSpaces(formula).forEach(open -> spaces.put(open, space.space()));
            assignments.add(new Finding.Assignment("Theta", "points(" + space.space().group().name() + ")"));
            follow(formula, space.rest(), holds);
        } else if (evidence instanceof Evidence.Instance instance) {
            instance(formula, instance, holds);
        } else if (evidence instanceof Evidence.Part part && formula instanceof Term.Operation operation) {
            part(operation, part.place(), part.rest(), holds);
        } else if (evidence instanceof Evidence.Parts parts && formula instanceof Term.Operation operation) {
            int last = operation.arguments().size() - 1;
            if (last < parts.parts().size()) {
                part(operation, last, parts.parts().get(last), holds);
            }
        } else if (evidence instanceof Evidence.Opposite opposite && formula instanceof Term.Operation operation) {
            follow(operation.argument(0), opposite.rest(), !holds);
        } else if (evidence instanceof Evidence.Pairs pairs && formula instanceof Term.OrderProperty property) {
            pairs.cycle().forEach(i -> cycle.add(property.names().get(i - 1)));
            if (cycle.isEmpty() && !holds) {
                pairs.pairs().forEach(p -> branches.add(new Finding.Assignment(property.names().get(p.left() - 1) + " >= "
                        + property.names().get(p.right() - 1), p.holds() ? "holds" : "does not hold")));
            }
        } else if (evidence instanceof Evidence.Each each && formula instanceof Term.Quantified quantified && !holds) {
            each(quantified, each);
        } else if (evidence instanceof Evidence.Classes classes && !holds && formula instanceof Term.Quantified some
                && OnePermutation.exists(formula).isPresent()) {
            noPermutation(some, OnePermutation.exists(formula).get(), classes);
        } else if (evidence instanceof Evidence.Classes classes && !holds) {
            OrbitClasses division = new OrbitClasses(classes.kinds(), classes.representatives().stream().map(r -> (Value.Vector) r).toList());
            table = compared.flatMap(c -> new OrbitTable(c, bound, evaluator()).table(division));
        } else if (evidence instanceof Evidence.Evaluation && !holds) {
            evaluated(formula);
        }
    }

    /** A parameter for whose orbit no permutation will do, and where each of few fails. */
    private void noPermutation(Term.Quantified some, OnePermutation one, Evidence.Classes classes) {
        OrbitClasses division = new OrbitClasses(classes.kinds(), classes.representatives().stream().map(r -> (Value.Vector) r).toList());
        BigInteger lost = count(division, one.parameter(), Terms.truth(Operator.LESS, one.greater(), one.lesser()));
        BigInteger won = count(division, one.parameter(), Terms.truth(Operator.LESS, one.lesser(), one.greater()));
        Value parameter = classes.representatives().get(0);
        assignments.add(new Finding.Assignment(one.parameter().name(), parameter.text()));
        notes.add("no permutation will do: on its orbit the first set is ahead at " + lost + ", the second at " + won
                + (lost.compareTo(won) > 0 ? "" : ", not far enough"));
        if (one.space().group().group().order().compareTo(MOST_PERMUTATIONS) <= 0
                && Terms.meaning(some.body()) instanceof Term.Quantified each) {
            fails(some, each, elements(new Term.Orbit(one.space(), new Term.Constant(parameter, one.space().elementType()))));
        }
    }

    private void fails(Term.Quantified some, Term.Quantified each, List<Value> orbit) {
        for (Value permutation : elements(some.domain())) {
            bound.put(some.variable(), permutation);
            orbit.stream().filter(t -> {
                bound.put(each.variable(), t);
                return fails(each.body());
            }).findFirst().ifPresent(t -> branches.add(new Finding.Assignment(some.variable().name() + " = " + permutation.text(), "fails at " + t.text())));
        }
    }

    private BigInteger count(OrbitClasses division, Term.Variable parameter, Term condition) {
        Program program = evaluator().program(List.of(parameter), condition);
        return division.representatives().stream().filter(program::holds).map(division::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<ParameterSpace.Open> openSpaces(Term formula) {
        return OpenSpaces.of(formula);
    }

    private void instance(Term formula, Evidence.Instance instance, boolean holds) {
        Optional<Term.Variable> variable = Optional.empty();
        Optional<Term> body = Optional.empty();
        if (formula instanceof Term.Quantified quantified) {
            variable = Optional.of(quantified.variable());
            body = Optional.of(quantified.body());
        } else if (formula instanceof Term.FamilyQuantified family) {
            variable = Optional.of(family.variable());
            body = Optional.of(family.body());
        }
        if (variable.isPresent() && body.isPresent()) {
            assign(variable.get(), instance.value());
            follow(body.get(), instance.rest(), holds);
        }
    }

    private void assign(Term.Variable variable, Value value) {
        bound.put(variable, value);
        assignments.add(new Finding.Assignment(variable.name(), value.text()));
    }

    private void part(Term.Operation operation, int place, Evidence rest, boolean holds) {
        boolean premise = operation.operator() == Operator.IMPLIES && place == 0;
        if (operation.operator() == Operator.AND && !holds && operation.arguments().size() > 1) {
            notes.add("part " + (place + 1) + " of " + operation.arguments().size() + " does not hold");
        }
        follow(operation.argument(place), rest, premise != holds);
    }

    /** Each permutation fails somewhere: say where. */
    private void each(Term.Quantified quantified, Evidence.Each each) {
        Optional<Value> domain = value(quantified.domain());
        if (domain.isEmpty() || !(domain.get() instanceof Value.SetOf set) || set.elements().size() > MOST_BRANCHES) {
            notes.add("none of the " + each.elements().size() + " values of " + quantified.variable().name() + " does");
            return;
        }
        for (int i = 0; i < Math.min(set.elements().size(), each.elements().size()); i++) {
            String text = firstValue(each.elements().get(i)).map(v -> "fails at " + v.text()).orElse("fails");
            branches.add(new Finding.Assignment(quantified.variable().name() + " = " + set.elements().get(i).text(), text));
        }
    }

    private static Optional<Value> firstValue(Evidence evidence) {
        if (evidence instanceof Evidence.Instance instance) {
            return Optional.of(instance.value());
        }
        if (evidence instanceof Evidence.Part part) {
            return firstValue(part.rest());
        }
        return Optional.empty();
    }

    /** Looks for the reason inside a finite formula that is false. */
    private void evaluated(Term formula) {
        Term term = formula;
        for (int depth = 0; depth < 50; depth++) {
            if (term instanceof Term.Unfolded unfolded) {
                compared = Optional.of(unfolded);
                term = unfolded.meaning();
            } else if (term instanceof Term.Let let) {
                value(let.value()).ifPresent(v -> bound.put(let.variable(), v));
                term = let.body();
            } else if (term instanceof Term.Operation operation && operation.operator() == Operator.IMPLIES) {
                term = operation.argument(1);
            } else if (term instanceof Term.Operation operation && operation.operator() == Operator.AND) {
                Optional<Term> failing = operation.arguments().stream().filter(this::fails).findFirst();
                if (failing.isEmpty()) {
                    return;
                }
                term = failing.get();
            } else if (term instanceof Term.Quantified quantified && quantified.quantifier() == Term.Quantifier.FORALL) {
                if (!failingElement(quantified)) {
                    return;
                }
                term = quantified.body();
            } else {
                comparison(term);
                return;
            }
        }
    }

    private boolean failingElement(Term.Quantified quantified) {
        for (Value element : elements(quantified.domain())) {
            bound.put(quantified.variable(), element);
            if (fails(quantified.body())) {
                assign(quantified.variable(), element);
                return true;
            }
        }
        return false;
    }

    /** The elements of a set that is not too large to be searched; none of one that is. */
    private List<Value> elements(Term set) {
        try {
            List<Term.Variable> variables = List.copyOf(bound.keySet());
            Domain domain = evaluator().program(variables, set).set(variables.stream().map(bound::get).toArray(Value[]::new));
            return domain.size().compareTo(BigInteger.valueOf(LONGEST_SEARCH)) > 0 ? List.of() : Value.SetOf.of(domain).elements();
        } catch (NotFinite | Undefined | IllegalArgumentException e) {
            return List.of();
        }
    }

    private boolean fails(Term term) {
        return value(term).filter(Value.FALSE::equals).isPresent();
    }

    private void comparison(Term term) {
        if (term instanceof Term.Operation operation
                && (operation.operator() == Operator.AT_MOST || operation.operator() == Operator.LESS || operation.operator() == Operator.EQUAL)) {
            String not = operation.operator() == Operator.AT_MOST ? " > " : operation.operator() == Operator.LESS ? " >= " : " != ";
            Optional<Value> left = value(operation.argument(0));
            Optional<Value> right = value(operation.argument(1));
            if (left.isPresent() && right.isPresent()) {
                notes.add("but " + left.get().text() + not + right.get().text());
            }
        }
        compared.flatMap(c -> new OrbitTable(c, bound, evaluator()).table()).ifPresent(t -> table = Optional.of(t));
    }

    private Optional<Value> value(Term term) {
        try {
            return Optional.of(evaluator().evaluate(term, bound));
        } catch (NotFinite | Undefined | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

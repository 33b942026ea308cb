package org.orbitcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.certificate.Check;
import org.orbitcheck.certificate.Checker;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.certificate.OpenSpaces;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.result.Smallness;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * Makes counterexamples small, and says whether they are the smallest: everything smaller is looked through, vectors size
 * by size and tables of functions by their greatest absolute value, the engines being asked whether a counterexample is
 * among them. What cannot be looked through in the time leaves minimality open.
 */
final class Smallest {
    private static final double MOST_VECTORS = 5_000;
    private static final int GREATEST_VALUE = 6;
    private final Engine engine;
    private final Budget budget;

    private Smallest(Engine engine, Budget budget) {
        this.engine = engine;
        this.budget = budget;
    }

    /** A counterexample and what is known of its size. */
    record Found(Evidence evidence, Smallness smallness) {
    }

    /** A counterexample to the formula that is at most as large, with evidence that was checked. */
    static Found of(Term formula, Evidence evidence, Engine engine, Budget budget) {
        try {
            Found found = new Smallest(engine, budget).refuted(formula, evidence);
            return found.evidence.equals(evidence) || Checker.check(QuickEvaluator.EVALUATION, formula, false, found.evidence) instanceof Check.Valid
                    ? found : new Found(evidence, Smallness.open("a smaller counterexample does not check"));
        } catch (Budget.Exhausted exhausted) {
            return new Found(evidence, Smallness.open("time limit"));
        } catch (NotFinite | Undefined | IllegalArgumentException e) {
            return new Found(evidence, Smallness.open(e.getMessage()));
        }
    }

    private Found refuted(Term formula, Evidence evidence) {
        budget.check();
        Term bare = Terms.meaning(formula);
        if (evidence instanceof Evidence.Space space) {
            return inSpace(formula, space);
        }
        if (bare instanceof Term.Let let && !(evidence instanceof Evidence.Evaluation)) {
            return refuted(Substitution.of(let.body(), let.variable(), let.value()), evidence);
        }
        if (evidence instanceof Evidence.Instance && bare instanceof Term.Quantified) {
            return instances(bare, evidence);
        }
        if (evidence instanceof Evidence.Each each && bare instanceof Term.Quantified quantified) {
            return each(quantified, each);
        }
        if (evidence instanceof Evidence.Part part && bare instanceof Term.Operation operation && operation.operator() == Operator.AND) {
            Found rest = refuted(operation.argument(part.place()), part.rest());
            return new Found(new Evidence.Part(part.place(), rest.evidence), rest.smallness);
        }
        return new Found(evidence, choosesNumbers(evidence) ? Smallness.open("the counterexample is one to a part of the claim") : Smallness.NOTHING_TO_CHOOSE);
    }

    /** Whether a vector, a table or the like is chosen somewhere in the evidence. */
    private static boolean choosesNumbers(Evidence evidence) {
        if (evidence instanceof Evidence.Instance instance) {
            return instance.value() instanceof Value.Vector || instance.value() instanceof Value.Table
                    || instance.value() instanceof Value.Distribution || choosesNumbers(instance.rest());
        }
        if (evidence instanceof Evidence.Part part) {
            return choosesNumbers(part.rest());
        }
        if (evidence instanceof Evidence.Opposite opposite) {
            return choosesNumbers(opposite.rest());
        }
        List<Evidence> parts = evidence instanceof Evidence.Parts p ? p.parts() : evidence instanceof Evidence.Each e ? e.elements() : List.of();
        return parts.stream().anyMatch(Smallest::choosesNumbers);
    }

    /** Smaller spaces are not looked through here. */
    private Found inSpace(Term formula, Evidence.Space space) {
        List<ParameterSpace.Open> open = OpenSpaces.of(formula);
        if (open.size() != 1) {
            return new Found(space, Smallness.open("several parameter spaces"));
        }
        Found rest = refuted(SpaceReplacement.of(formula, open.get(0), space.space()), space.rest());
        boolean single = space.space() instanceof ParameterSpace.PointSpace points && points.group().degree() == 1;
        return new Found(new Evidence.Space(space.space(), rest.evidence), single ? rest.smallness
                : rest.smallness.and(Smallness.open("smaller parameter spaces were not looked through")));
    }

    private Found each(Term.Quantified quantified, Evidence.Each each) {
        List<Evidence> smaller = new ArrayList<>();
        Smallness all = Smallness.NOTHING_TO_CHOOSE;
        int place = 0;
        for (Value value : new QuickEvaluator().program(List.of(), quantified.domain()).set()) {
            if (place == each.elements().size()) {
                break;
            }
            Found found = refuted(at(quantified, value), each.elements().get(place++));
            smaller.add(found.evidence);
            all = all.and(found.smallness);
        }
        return new Found(new Evidence.Each(smaller), all);
    }

    private static Term at(Term.Quantified quantified, Value value) {
        return Substitution.of(quantified.body(), quantified.variable(), new Term.Constant(value, quantified.variable().type()));
    }

    /** The leading quantifiers at which values are given, one inside the other, and what comes after them. */
    private Found instances(Term formula, Evidence evidence) {
        List<Term.Quantified> prefix = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        Term body = formula;
        Evidence rest = evidence;
        while (rest instanceof Evidence.Instance instance && Terms.meaning(body) instanceof Term.Quantified next
                && next.quantifier() == Term.Quantifier.FORALL) {
            prefix.add(next);
            values.add(instance.value());
            body = next.body();
            rest = instance.rest();
        }
        List<Integer> sized = IntStream.range(0, prefix.size()).filter(i -> hasSizes(prefix.get(i).domain())).boxed().toList();
        if (prefix.isEmpty()) {
            return new Found(evidence, Smallness.open("the counterexample is one to a part of the claim"));
        }
        if (sized.isEmpty()) {
            return first(prefix.get(0), values.get(0), ((Evidence.Instance) evidence).rest());
        }
        if (sized.stream().allMatch(i -> Terms.meaning(prefix.get(i).domain()) instanceof Term.Functions)) {
            return functions(formula, evidence, sized.stream().map(values::get).toList());
        }
        if (sized.size() == 1 && values.get(sized.get(0)) instanceof Value.Vector vector) {
            return vector(formula, evidence, prefix.get(sized.get(0)), vector);
        }
        return new Found(evidence, Smallness.open("several numbers are chosen together"));
    }

    private Found first(Term.Quantified quantified, Value value, Evidence rest) {
        Found found = refuted(at(quantified, value), rest);
        return new Found(new Evidence.Instance(value, found.evidence), found.smallness);
    }

    /** Whether the elements of a domain differ in size: functions, and vectors of an infinite space. */
    private static boolean hasSizes(Term domain) {
        Term bare = Terms.meaning(domain);
        return bare instanceof Term.Elements elements && !elements.space().isFinite() || bare instanceof Term.Functions;
    }

    private Found functions(Term formula, Evidence evidence, List<Value> tables) {
        int known = greatest(tables);
        for (int greatest = 0; greatest < Math.min(known, GREATEST_VALUE); greatest++) {
            Attempt attempt = engine.attempt(BoundedDomains.functions(formula, greatest), budget);
            if (attempt instanceof Attempt.Unknown unknown) {
                return new Found(evidence, Smallness.open("values up to " + greatest + " were not decided: " + unknown.reason()));
            }
            if (attempt instanceof Attempt.Refuted refuted && refuted.evidence() instanceof Evidence.Instance) {
                return new Found(refuted.evidence(), Smallness.SMALLEST);
            }
        }
        return new Found(evidence, known <= GREATEST_VALUE ? Smallness.SMALLEST
                : Smallness.open("values above " + GREATEST_VALUE + " were not looked through"));
    }

    /** The greatest absolute value of tables of whole numbers. */
    private static int greatest(List<Value> tables) {
        int greatest = 0;
        for (Value table : tables) {
            for (ExactReal value : ((Value.Table) table).values().values()) {
                BigFraction number = value.isRational() ? value.rational() : new BigFraction(1, 2);
                if (!number.isInteger() || number.getNumerator().bitLength() > 20) {
                    return Integer.MAX_VALUE;
                }
                greatest = Math.max(greatest, Math.abs(number.intValue()));
            }
        }
        return greatest;
    }

    private Found vector(Term formula, Evidence evidence, Term.Quantified quantified, Value.Vector vector) {
        SmallVectors vectors = new SmallVectors(((Type.Vector) quantified.variable().type()).points());
        ParameterSpace space = ((Term.Elements) Terms.meaning(quantified.domain())).space();
        Optional<SmallVectors.Size> known = SmallVectors.size(vector);
        Evaluator evaluator = new QuickEvaluator();
        for (int greatest = 0; known.isEmpty() || greatest <= known.get().greatest(); greatest++) {
            if (vectors.count(greatest) > MOST_VECTORS) {
                return new Found(evidence, Smallness.open("numbers up to " + greatest + " were not looked through"));
            }
            for (SmallVectors.Size size : vectors.sizes(greatest)) {
                if (known.isPresent() && size.compareTo(known.get()) >= 0) {
                    break;
                }
                List<Value> candidates = vectors.of(size).stream().filter(v -> evaluator.spaces().contains(space, v)).toList();
                Optional<Found> found = candidates.isEmpty() ? Optional.empty()
                        : among(BoundedDomains.of(formula, quantified.variable(), candidates), evidence);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return new Found(evidence, Smallness.SMALLEST);
    }

    /** A counterexample among listed vectors, all smaller; or that this was not decided; empty where there is none. */
    private Optional<Found> among(Term bounded, Evidence evidence) {
        Attempt attempt = engine.attempt(bounded, budget);
        if (attempt instanceof Attempt.Unknown unknown) {
            return Optional.of(new Found(evidence, Smallness.open("smaller numbers were not decided: " + unknown.reason())));
        }
        return attempt instanceof Attempt.Refuted refuted ? Optional.of(refuted.evidence() instanceof Evidence.Instance
                ? new Found(refuted.evidence(), Smallness.SMALLEST)
                : new Found(evidence, Smallness.open("there is a smaller counterexample"))) : Optional.empty();
    }
}

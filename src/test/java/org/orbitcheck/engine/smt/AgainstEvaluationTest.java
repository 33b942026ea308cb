package org.orbitcheck.engine.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.engine.Attempt;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;
import org.orbitcheck.typing.Elaboration;

/**
 * Verdicts about all vectors against the reference evaluator on a grid of vectors: what is proved holds with the
 * quantifier taken over the grid, and a counterexample or a witness is one by exact evaluation.
 */
class AgainstEvaluationTest {
    private static final int CLAIMS = Integer.getInteger("orbitcheck.random", 250);
    private static final int[] COORDINATES = {-1, 0, 1, 2};
    private final Specs specs = new Specs((file, name) -> Optional.empty());
    private final SmtEngine smt = new SmtEngine();

    @Test
    void verdictsOnRandomClaims() {
        Random random = new Random(Integer.getInteger("orbitcheck.seed", 7));
        int decided = 0;
        for (int i = 0; i < CLAIMS; i++) {
            RandomVectorClaim claim = new RandomVectorClaim(random);
            String text = claim.text();
            Elaboration elaboration = specs.load(new SourceFile("random.orbit", text));
            if (!elaboration.problems().isEmpty()) {
                continue;
            }
            Term formula = elaboration.spec().orElseThrow().claims().get(0).cases().get(0).formula();
            Attempt attempt = attempt(formula);
            if (!(attempt instanceof Attempt.Unknown)) {
                decided++;
                check(text, formula, attempt);
            }
        }
        assertTrue(decided * 2 > CLAIMS, "only " + decided + " of " + CLAIMS + " were decided");
    }

    private Attempt attempt(Term formula) {
        try {
            return smt.attempt(formula, Budget.ofMillis(4_000));
        } catch (Budget.Exhausted exhausted) {
            return new Attempt.Unknown("time");
        }
    }

    private void check(String text, Term formula, Attempt attempt) {
        boolean proved = attempt instanceof Attempt.Proved;
        Evidence evidence = Decision.evidenceOf(attempt);
        try {
            follow(text, formula, proved, evidence);
        } catch (Undefined undefined) {
            assertTrue(false, "a verdict on an undefined value\n" + text);
        }
    }

    /** Follows the evidence to evaluations; what has no model is evaluated on the grid. */
    private void follow(String text, Term term, boolean holds, Evidence evidence) {
        Term bare = Terms.meaning(term);
        if (evidence instanceof Evidence.Instance instance) {
            Term.Quantified quantified = (Term.Quantified) bare;
            assertEquals(quantified.quantifier() == Term.Quantifier.EXISTS, holds, text);
            follow(text, Decision.at(quantified, instance.value()), holds, instance.rest());
        } else if (evidence instanceof Evidence.Each each) {
            Term.Quantified quantified = (Term.Quantified) bare;
            List<Value> domain = ((Value.SetOf) new Evaluator().evaluate(quantified.domain())).elements();
            assertEquals(domain.size(), each.elements().size(), text);
            for (int i = 0; i < domain.size(); i++) {
                follow(text, Decision.at(quantified, domain.get(i)), holds, each.elements().get(i));
            }
        } else if (evidence instanceof Evidence.Part part) {
            follow(text, ((Term.Operation) bare).argument(part.place()), holds, part.rest());
        } else if (evidence instanceof Evidence.Parts parts) {
            for (int i = 0; i < parts.parts().size(); i++) {
                follow(text, ((Term.Operation) bare).argument(i), holds, parts.parts().get(i));
            }
        } else if (evidence instanceof Evidence.Opposite opposite) {
            follow(text, ((Term.Operation) bare).argument(0), !holds, opposite.rest());
        } else {
            boolean finite = evidence instanceof Evidence.Evaluation;
            assertFalse(finite && Infinite.in(term), text);
            assertEquals(holds, new Evaluator().holds(finite ? term : onGrid(term)), () -> text + holds + " " + evidence);
        }
    }

    /** The formula with quantifiers over vectors taken over the vectors of the grid that are in the space. */
    private static Term onGrid(Term term) {
        return new Rewriter() {
            @Override
            public Term quantified(Term.Quantified quantified) {
                Term domain = Infinite.isDomain(quantified.domain()) ? grid((Term.Elements) Terms.meaning(quantified.domain()))
                        : quantified.domain();
                return new Term.Quantified(quantified.quantifier(), quantified.variable(), domain, apply(quantified.body()));
            }
        }.apply(term);
    }

    private static Term grid(Term.Elements elements) {
        List<List<BigFraction>> vectors = List.of(List.of());
        for (int i = 0; i < elements.space().group().degree(); i++) {
            List<List<BigFraction>> longer = new ArrayList<>();
            for (List<BigFraction> vector : vectors) {
                for (int coordinate : COORDINATES) {
                    List<BigFraction> next = new ArrayList<>(vector);
                    next.add(new BigFraction(coordinate));
                    longer.add(next);
                }
            }
            vectors = longer;
        }
        List<Value> inside = new ArrayList<>();
        for (List<BigFraction> vector : vectors) {
            Value value = new Value.Vector(elements.space().group().points(), vector);
            if (isIn(elements.space(), value)) {
                inside.add(value);
            }
        }
        return new Term.Constant(Value.SetOf.of(inside), Type.setOf(elements.space().elementType()));
    }

    private static boolean isIn(ParameterSpace space, Value value) {
        return !(space instanceof ParameterSpace.Restricted restricted) || new Evaluator().holds(
                Substitution.of(restricted.predicate(), restricted.variable(),
                        new Term.Constant(value, restricted.variable().type())));
    }
}

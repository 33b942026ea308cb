package org.orbitcheck.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/** Each formula of each spec is made of terms of the types that their operators take. */
class WellTypedTest {
    @TestFactory
    Stream<DynamicTest> eachTermHasTheTypeThatIsAskedFor() throws Exception {
        return SpecFiles.find(List.of(Path.of("specs"), Path.of("src/test/resources/specs"))).stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Spec spec = new Specs(SpecFiles::imported).load(SpecFiles.read(file)).spec().orElseThrow();
                    spec.claims().stream().map(Claim::cases).flatMap(List::stream).forEach(WellTypedTest::check);
                    spec.measures().stream().map(Measure::condition).forEach(WellTypedTest::truth);
                }));
    }

    private static void check(Claim.Case one) {
        truth(one.formula());
        one.assumptions().ifPresent(WellTypedTest::truth);
        one.preconditions().forEach(p -> truth(p.condition()));
    }

    private static void truth(Term formula) {
        assertEquals(Type.TRUTH, formula.type());
        new Terms().apply(formula);
    }

    private static final class Terms extends Rewriter {
        @Override
        public Term quantified(Term.Quantified term) {
            ranges(term.variable(), term.domain());
            assertEquals(Type.TRUTH, term.body().type());
            return super.quantified(term);
        }

        @Override
        public Term family(Term.FamilyQuantified term) {
            assertEquals(Type.setOf(((Type.Family) term.variable().type()).element()), term.domain().type());
            return super.family(term);
        }

        @Override
        public Term aggregate(Term.Aggregate term) {
            term.bindings().forEach(b -> ranges(b.variable(), b.domain()));
            assertEquals(Type.TRUTH, term.condition().type());
            assertEquals(term.aggregator() == Term.Aggregator.SET ? Type.setOf(term.body().type()) : term.body().type(), term.type());
            return super.aggregate(term);
        }

        @Override
        public Term let(Term.Let term) {
            assertEquals(term.variable().type(), term.value().type());
            return super.let(term);
        }

        @Override
        public Term conditional(Term.Conditional term) {
            assertEquals(Type.TRUTH, term.condition().type());
            assertEquals(term.then().type(), term.otherwise().type());
            return super.conditional(term);
        }

        @Override
        public Term application(Term.Application term) {
            Type.Function function = (Type.Function) term.function().type();
            assertEquals(function, new Type.Function(term.label().isPresent(), term.parameter().type()));
            return super.application(term);
        }

        @Override
        public Term operation(Term.Operation term) {
            List<Type> types = term.arguments().stream().map(Term::type).toList();
            switch (term.operator()) {
                case AND, OR, NOT, IMPLIES, IFF -> all(Type.TRUTH, types, term);
                case EQUAL, LESS, AT_MOST, SUBSET -> {
                    all(types.get(0), types, term);
                    assertEquals(Type.TRUTH, term.type());
                }
                case ADD, SUBTRACT, NEGATE, MULTIPLY, DIVIDE, ABS, FLOOR, EXP, MINIMUM, MAXIMUM, UNION, INTERSECTION, DIFFERENCE,
                        COMPOSE, INVERSE, NONDOMINATED -> all(term.type(), types, term);
                case SCALE -> assertEquals(List.of(Type.NUMBER, term.type()), types);
                case DOT -> assertTrue(types.get(0) instanceof Type.Vector && types.get(0).equals(types.get(1)), term::toString);
                case MEMBER -> assertEquals(types.get(1), Type.setOf(types.get(0)));
                case ACT -> {
                    assertEquals(term.type(), types.get(1));
                    Names.pointsOf(term.type()).ifPresent(p -> assertEquals(new Type.Permutation(p), types.get(0)));
                }
                case SET -> types.forEach(t -> assertEquals(term.type(), Type.setOf(t)));
                default -> { }
            }
            return super.operation(term);
        }

        private static void all(Type expected, List<Type> types, Term.Operation term) {
            types.forEach(t -> assertEquals(expected, t, term::toString));
        }

        private static void ranges(Term.Variable variable, Term domain) {
            assertEquals(Type.setOf(variable.type()), domain.type(), domain::toString);
        }
    }
}

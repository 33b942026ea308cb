package org.orbitcheck.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** Permutations act on values in obligations as they do by the definitions. */
class ActionsAgreeTest {
    private static final List<String> SPACES = List.of("points(S)", "subsets(S, 2)", "maps(S, 0..1)", "orbit((2, 1, 0)) in vectors(S)",
            "{(1, 0, 0), (0, 1, 1)} in vectors(S)", "cosets(S, F)", "points(S) * subsets(S, 1)",
            "{a, b, c} with S acting by (1 2) -> (a b), (2 3) -> (b c)");

    private static ParameterSpace space(String text) {
        Term formula = new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit",
                "group S = Sym(3)\ngroup F = <(1 2)> on 1..3\nparams P = " + text + "\nclaim c : forall t in P: t = t\n")).spec().orElseThrow()
                .claims().get(0).cases().get(0).formula();
        return ((Term.Elements) Terms.meaning(((Term.Quantified) Terms.meaning(formula)).domain())).space();
    }

    private static void agree(List<Permutation> group, Value value) {
        group.forEach(p -> assertEquals(org.orbitcheck.semantics.Actions.act(p, value), Actions.act(p, value), () -> p + " on " + value.text()));
    }

    @Test
    void onElementsOfSpacesAndSetsOfThem() {
        for (String text : SPACES) {
            ParameterSpace space = space(text);
            List<Permutation> group = space.group().group().elements().toList();
            List<Value> elements = new ArrayList<>();
            new Evaluator().spaces().elements(space).forEach(elements::add);
            assertFalse(elements.isEmpty());
            elements.forEach(e -> agree(group, e));
            agree(group, Value.SetOf.of(elements.subList(0, elements.size() / 2)));
        }
    }

    @Test
    void onDistributions() {
        Points points = Points.numbered(3);
        Value.Vector first = new Value.Vector(points, List.of(BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE));
        Value.Vector second = new Value.Vector(points, List.of(BigFraction.ONE, BigFraction.ZERO, BigFraction.ZERO));
        Value.Distribution distribution = new Value.Distribution(points,
                List.of(new Value.Weighted(first, new BigFraction(1, 3)), new Value.Weighted(second, new BigFraction(2, 3))));
        agree(space("points(S)").group().group().elements().toList(), distribution);
    }
}

package org.orbitcheck.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitcheck.group.TooLarge;
import org.orbitcheck.semantics.Actions;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Program;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Value;

/** All parameters of a finite space at which a claim fails, one for each orbit of the group, with its stabilizer. */
final class AllCounterexamples {
    private static final int MOST = 100_000;
    private static final int MOST_STABILIZER = 24;

    private AllCounterexamples() {
    }

    /** One line for each orbit, or why they are not listed. */
    static List<String> of(Term formula) {
        if (!(Terms.meaning(formula) instanceof Term.Quantified quantified) || quantified.quantifier() != Term.Quantifier.FORALL
                || !(Terms.meaning(quantified.domain()) instanceof Term.Elements elements)) {
            return List.of("not listed: the claim does not begin with all parameters of a space");
        }
        if (!elements.space().isFinite() || elements.space() instanceof ParameterSpace.Open) {
            return List.of("not listed: there are infinitely many parameters");
        }
        try {
            return orbits(quantified, elements.space());
        } catch (NotFinite | Undefined | TooLarge e) {
            return List.of("not listed: " + e.getMessage());
        }
    }

    private static List<String> orbits(Term.Quantified quantified, ParameterSpace space) {
        Evaluator evaluator = new QuickEvaluator();
        Program body = evaluator.program(List.of(quantified.variable()), quantified.body());
        Map<Value, Integer> failing = new LinkedHashMap<>();
        Map<Value, Domain> orbits = new LinkedHashMap<>();
        int seen = 0;
        for (Value parameter : evaluator.spaces().elements(space)) {
            if (++seen > MOST) {
                return List.of("not listed: more than " + MOST + " parameters");
            }
            if (!body.holds(parameter)) {
                Optional<Value> known = orbits.entrySet().stream().filter(o -> o.getValue().contains(parameter)).map(Map.Entry::getKey).findFirst();
                failing.merge(known.orElse(parameter), 1, Integer::sum);
                if (known.isEmpty()) {
                    orbits.put(parameter, evaluator.spaces().orbit(whole(space), parameter));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        failing.forEach((parameter, count) -> lines.add(quantified.variable().name() + " = " + parameter.text()
                + symmetry(space, parameter, orbits.get(parameter).size(), count)));
        return lines;
    }

    /** The space that the orbits of the group lie in. */
    static ParameterSpace whole(ParameterSpace space) {
        return space instanceof ParameterSpace.Restricted r ? whole(r.base()) : space instanceof ParameterSpace.Explicit e ? whole(e.base())
                : space instanceof ParameterSpace.OrbitOf o ? whole(o.base()) : space;
    }

    private static String symmetry(ParameterSpace space, Value parameter, BigInteger orbit, int count) {
        BigInteger order = space.group().group().order().divide(orbit);
        String of = ": it fails at " + count + " of the " + orbit + " elements of this orbit; the stabilizer has order " + order;
        if (order.compareTo(BigInteger.valueOf(MOST_STABILIZER)) > 0 || space.group().group().order().bitLength() > 16) {
            return of;
        }
        List<String> elements = space.group().group().elements().filter(p -> Actions.act(p, parameter).equals(parameter))
                .map(p -> p.toCycleString(space.group().points()::name)).toList();
        return of + ": " + String.join(", ", elements);
    }
}

package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.linear.Constraint.Relation;

/** A statement about one orbit, with the permutations that exist on it. */
public final class Statement {
    private static final int MOST_SYSTEMS = 4_000;
    private final List<FunctionValue> functions;
    private final OrbitFormula formula;
    private final List<Retargeting> retargetings;

    Statement(List<FunctionValue> functions, OrbitFormula formula, List<Retargeting> retargetings) {
        this.functions = List.copyOf(functions);
        this.formula = formula;
        this.retargetings = List.copyOf(retargetings);
    }

    /** The systems of which one has a solution if an orbit meets the statement, and where they are {@link Systems#exact} only if. */
    public Systems systems() {
        Molecules molecules = Molecules.of(functions, formula, retargetings);
        List<ConeSystem> systems = new ArrayList<>();
        for (List<OrbitFormula.Row> rows : formula.alternatives(MOST_SYSTEMS)) {
            List<ConeSystem.Row> all = new ArrayList<>();
            all.add(molecules.row(new OrbitFormula.Row(Piecewise.of(BigFraction.ONE), Relation.GREATER, BigFraction.ZERO)));
            rows.forEach(r -> all.add(molecules.row(r)));
            all.addAll(molecules.balance());
            systems.add(new ConeSystem(molecules.cells(), molecules.elements(), all));
        }
        return new Systems(systems, molecules.exact());
    }

    /** All systems, and whether each solution in whole numbers is an orbit. */
    public record Systems(List<ConeSystem> systems, boolean exact) {
        public Systems {
            systems = List.copyOf(systems);
        }
    }

    /** The permutations that exist. */
    public List<Retargeting> retargetings() {
        return retargetings;
    }

    static Set<Affine> walls(OrbitFormula formula) {
        Set<Affine> walls = new LinkedHashSet<>();
        formula.collectWalls(walls);
        return walls;
    }
}

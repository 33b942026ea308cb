package org.orbitcheck.api;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.Portfolio;
import org.orbitcheck.engine.SmallInstances;
import org.orbitcheck.engine.anysize.AnySizeEngine;
import org.orbitcheck.engine.enumeration.EnumerationEngine;
import org.orbitcheck.engine.smt.SmtEngine;
import org.orbitcheck.engine.structural.StructuralEngine;
import org.orbitcheck.relation.PreferenceEngine;

/** Which engines there are, and in which order they are tried. */
public final class Engines {
    private Engines() {
    }

    /** Which engines may decide: all of them, or one alone. */
    public enum Choice {
        AUTO, ENUMERATE, STRUCTURAL, SMT
    }

    /** The engines of a choice, in their order. */
    public static Portfolio of(Choice choice) {
        List<Engine> engines = new ArrayList<>();
        if (choice == Choice.AUTO || choice == Choice.ENUMERATE) {
            engines.add(new PreferenceEngine(new EnumerationEngine()));
        }
        if (choice == Choice.AUTO || choice == Choice.SMT) {
            engines.add(new SmtEngine());
        }
        if (choice == Choice.AUTO || choice == Choice.STRUCTURAL) {
            engines.addAll(0, List.of(new AnySizeEngine(), new StructuralEngine()));
        }
        if (choice == Choice.AUTO) {
            engines.add(new SmallInstances(new Portfolio(List.copyOf(engines))));
        }
        engines.add(PreferenceEngine.ordersOnly(new Portfolio(List.copyOf(engines))));
        return new Portfolio(engines);
    }
}

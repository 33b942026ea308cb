package org.orbitcheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.engine.Engine;
import org.orbitcheck.engine.Portfolio;

/** Which engines there are, and in which order they are tried. */
final class Engines {
    private Engines() {
    }

    enum Choice {
        AUTO, ENUMERATE, STRUCTURAL, SMT
    }

    static Portfolio of(Choice choice) {
        List<Engine> engines = new ArrayList<>();
        return new Portfolio(engines);
    }
}

package org.orbitcheck.certificate;

import java.util.List;

/** What came of checking evidence. */
public sealed interface Check {
    /**
     * The evidence stands.
     *
     * @param holes the steps for which there is only a solver's word
     */
    record Valid(List<Hole> holes) implements Check {
        public Valid {
            holes = List.copyOf(holes);
        }
    }

    /** The evidence does not stand, and where: the steps from the formula to the place. */
    record Invalid(String reason, List<String> path) implements Check {
        public Invalid {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return path.isEmpty() ? reason : reason + " (at " + String.join(", ", path) + ")";
        }
    }

    /** A step that rests on the word of a solver. */
    record Hole(String solver, String version) {
        @Override
        public String toString() {
            return "oracle: " + solver + " " + version;
        }
    }
}

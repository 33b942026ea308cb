package org.orbitcheck.report;

import org.orbitcheck.term.ParameterSpace;

/** Parameter spaces in words. */
final class Spaces {
    private Spaces() {
    }

    static String describe(ParameterSpace space) {
        if (space instanceof ParameterSpace.Vectors) {
            return "R^" + space.group().degree();
        }
        if (space instanceof ParameterSpace.PointSpace) {
            return "the points of " + space.group().name();
        }
        if (space instanceof ParameterSpace.Restricted restricted) {
            return "a part of " + describe(restricted.base());
        }
        if (space instanceof ParameterSpace.OrbitOf orbit) {
            return "the orbit of " + orbit.seed().text();
        }
        if (space instanceof ParameterSpace.Explicit explicit) {
            return "a set of " + explicit.elements().size() + " parameters";
        }
        return space.isFinite() ? "a finite space" : "an infinite space";
    }
}

package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.pattern.OrbitFormula.Joined;

/** A statement about one parameter and its orbit. */
sealed interface Local {
    Local negated();

    /** About the orbit as a whole. */
    record OfOrbit(OrbitFormula formula) implements Local {
        @Override
        public Local negated() {
            return new OfOrbit(formula.negated());
        }
    }

    /** About the values at the parameter. */
    record OfElement(Condition condition) implements Local {
        @Override
        public Local negated() {
            return new OfElement(condition.negated());
        }
    }

    record Both(boolean all, List<Local> parts) implements Local {
        public Both {
            parts = List.copyOf(parts);
        }

        @Override
        public Local negated() {
            return new Both(!all, parts.stream().map(Local::negated).toList());
        }

        /** Statements about the orbit come out of the quantifier; and is distributed over or. */
        private OrbitFormula anyEverywhere() {
            List<OrbitFormula> ofOrbit = new ArrayList<>();
            List<Condition> ofElement = new ArrayList<>();
            List<Local> rest = new ArrayList<>();
            for (Local part : parts) {
                if (part instanceof OfOrbit orbit) {
                    ofOrbit.add(orbit.formula);
                } else if (part instanceof OfElement element) {
                    ofElement.add(element.condition);
                } else {
                    rest.add(part);
                }
            }
            if (rest.isEmpty()) {
                if (!ofElement.isEmpty()) {
                    ofOrbit.add(OrbitFormula.everywhere(new Condition.Joined(false, ofElement)));
                }
                return new Joined(false, ofOrbit);
            }
            return distributed((Both) rest.get(0));
        }

        private OrbitFormula distributed(Both inner) {
            List<Local> others = new ArrayList<>(parts);
            others.remove(inner);
            List<Local> result = new ArrayList<>();
            for (Local part : inner.parts) {
                List<Local> with = new ArrayList<>(others);
                if (inner.all) {
                    with.add(part);
                    result.add(new Both(false, with));
                } else {
                    result.add(part);
                }
            }
            if (!inner.all) {
                result.addAll(others);
            }
            return new Both(inner.all, result).everywhere();
        }
    }

    static Local of(boolean holds) {
        return new OfElement(Condition.of(holds));
    }

    static Local joined(boolean all, List<Local> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        if (parts.stream().allMatch(p -> p instanceof OfElement)) {
            return new OfElement(new Condition.Joined(all, parts.stream().map(p -> ((OfElement) p).condition).toList()));
        }
        return new Both(all, parts);
    }

    /** It holds for every parameter of the orbit. */
    default OrbitFormula everywhere() {
        if (this instanceof OfOrbit orbit) {
            return orbit.formula;
        }
        if (this instanceof OfElement element) {
            return OrbitFormula.everywhere(element.condition);
        }
        Both both = (Both) this;
        if (both.all) {
            return new Joined(true, both.parts.stream().map(Local::everywhere).toList());
        }
        return both.anyEverywhere();
    }

    /** It holds for some parameter of the orbit. */
    default OrbitFormula somewhere() {
        return negated().everywhere().negated();
    }
}

package org.orbitcheck.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.proof.Fingerprint;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;

/**
 * The key of a claim: the fingerprint of what it means, and what a fingerprint leaves out because a reader would not miss
 * it: the types of all parts, the points that they name, and the generators of all groups.
 */
final class ClaimKey {
    private final Digest digest = new Digest();
    private final Set<Integer> families = new HashSet<>();
    private final Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ParameterSpace> spaces = Collections.newSetFromMap(new IdentityHashMap<>());

    private ClaimKey() {
    }

    static String of(Claim claim, String fingerprint, String program, String engines) {
        ClaimKey key = new ClaimKey();
        key.digest.add(program).add(engines).add(fingerprint).add(claim.name()).add(claim.scope());
        Walk walk = key.new Walk();
        for (Claim.Case one : claim.cases()) {
            key.digest.add("case").add(one.choice());
            walk.visit(one.formula());
            one.assumptions().ifPresent(walk::visit);
            one.preconditions().forEach(p -> walk.visit(p.condition()));
        }
        return key.digest.hex();
    }

    /** The key of a measure: that of its condition, its domain and its preconditions, with all that says which number is meant. */
    static String of(Measure measure, String program, String engines) {
        List<Claim.Case> cases = new ArrayList<>();
        String what = measure.direction() + " " + measure.range() + " " + measure.whole();
        cases.add(new Claim.Case(what, measure.condition(), Optional.empty(), measure.preconditions()));
        measure.domain().forEach(d -> cases.add(new Claim.Case("domain", d, Optional.empty(), List.of())));
        Claim claim = new Claim(measure.name(), Claim.Kind.CLAIM, measure.span(), measure.text(), cases, Claim.Expectation.PROVED,
                Optional.empty(), measure.scope());
        ClaimKey key = new ClaimKey();
        key.families.addAll(measure.families());
        key.digest.add("measure").add(of(claim, Fingerprint.of(claim), program, engines));
        key.new Walk().visit(measure.condition());
        return key.digest.hex();
    }

    private void type(Type type) {
        digest.add(type.toString());
        if (type instanceof Type.Point t) {
            points(t.points());
        } else if (type instanceof Type.Permutation t) {
            points(t.points());
        } else if (type instanceof Type.Vector t) {
            points(t.points());
        } else if (type instanceof Type.SetOf t) {
            type(t.element());
        } else if (type instanceof Type.Mapping t) {
            points(t.points());
            type(t.image());
        } else if (type instanceof Type.Pair t) {
            type(t.first());
            type(t.second());
        } else if (type instanceof Type.Coset t) {
            points(t.points());
        } else if (type instanceof Type.Named t) {
            names(t.names());
        } else if (type instanceof Type.Distribution t) {
            points(t.points());
        } else if (type instanceof Type.Function t) {
            type(t.parameter());
        } else if (type instanceof Type.Family t) {
            type(t.element());
        }
    }

    private void points(Points points) {
        names(points.names());
    }

    private void names(List<String> names) {
        digest.add(Integer.toString(names.size()));
        names.forEach(digest::add);
    }

    private void group(NamedGroup group) {
        points(group.points());
        List<String> generators = new ArrayList<>();
        group.group().generators().forEach(g -> generators.add(g.toString()));
        names(generators);
    }

    private void space(ParameterSpace space) {
        if (!spaces.add(space)) {
            return;
        }
        digest.add(space.getClass().getName());
        if (space instanceof ParameterSpace.Open) {
            return;
        }
        type(space.elementType());
        group(space.group());
        if (space instanceof ParameterSpace.Restricted s) {
            space(s.base());
            new Walk().visit(s.predicate());
        } else if (space instanceof ParameterSpace.OrbitOf s) {
            space(s.base());
        } else if (space instanceof ParameterSpace.Explicit s) {
            space(s.base());
        } else if (space instanceof ParameterSpace.Product s) {
            space(s.first());
            space(s.second());
        } else if (space instanceof ParameterSpace.Cosets s) {
            group(s.subgroup());
        } else if (space instanceof ParameterSpace.Distributions s) {
            space(s.base());
        }
    }

    /** Looks at every part once. */
    private final class Walk extends Rewriter {
        void visit(Term term) {
            apply(term);
        }

        private boolean isNew(Term term) {
            if (!seen.add(term)) {
                return false;
            }
            digest.add(term.getClass().getSimpleName());
            type(term.type());
            return true;
        }

        @Override
        public Term constant(Term.Constant term) {
            return isNew(term) ? super.constant(term) : term;
        }

        @Override
        public Term variable(Term.Variable term) {
            return isNew(term) ? super.variable(term) : term;
        }

        @Override
        public Term operation(Term.Operation term) {
            return isNew(term) ? super.operation(term) : term;
        }

        @Override
        public Term conditional(Term.Conditional term) {
            return isNew(term) ? super.conditional(term) : term;
        }

        @Override
        public Term let(Term.Let term) {
            return isNew(term) ? super.let(term) : term;
        }

        @Override
        public Term quantified(Term.Quantified term) {
            return isNew(term) ? super.quantified(term) : term;
        }

        @Override
        public Term family(Term.FamilyQuantified term) {
            digest.add(Boolean.toString(families.contains(term.variable().id())));
            return isNew(term) ? super.family(term) : term;
        }

        @Override
        public Term aggregate(Term.Aggregate term) {
            return isNew(term) ? super.aggregate(term) : term;
        }

        @Override
        public Term application(Term.Application term) {
            return isNew(term) ? super.application(term) : term;
        }

        @Override
        public Term elements(Term.Elements term) {
            if (isNew(term)) {
                space(term.space());
            }
            return term;
        }

        @Override
        public Term orbit(Term.Orbit term) {
            if (isNew(term)) {
                space(term.space());
                apply(term.parameter());
            }
            return term;
        }

        @Override
        public Term groupElements(Term.GroupElements term) {
            if (isNew(term)) {
                space(term.space());
            }
            return term;
        }

        @Override
        public Term functions(Term.Functions term) {
            if (isNew(term)) {
                space(term.space());
            }
            return term;
        }

        @Override
        public Term choice(Term.Choice term) {
            return isNew(term) ? super.choice(term) : term;
        }

        @Override
        public Term orderProperty(Term.OrderProperty term) {
            return isNew(term) ? super.orderProperty(term) : term;
        }

        @Override
        public Term unfolded(Term.Unfolded term) {
            return isNew(term) ? super.unfolded(term) : term;
        }
    }
}

package org.orbitcheck.engine.enumeration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/** About how many steps it takes to evaluate a term by plain loops, without remembering anything. */
final class PlainCost {
    private final Context context;
    private final Map<ParameterSpace, Double> sizes = new HashMap<>();

    PlainCost(Context context) {
        this.context = context;
    }

    double of(Term term) {
        if (term instanceof Term.Unfolded unfolded) {
            return of(unfolded.meaning());
        }
        if (term instanceof Term.Operation operation) {
            return 1 + sum(operation.arguments());
        }
        if (term instanceof Term.Conditional c) {
            return 1 + of(c.condition()) + Math.max(of(c.then()), of(c.otherwise()));
        }
        if (term instanceof Term.Let let) {
            return of(let.value()) + of(let.body());
        }
        if (term instanceof Term.Quantified q) {
            return of(q.domain()) + size(q.domain()) * (1 + of(q.body()));
        }
        if (term instanceof Term.FamilyQuantified q) {
            return Math.pow(size(q.domain()), q.size()) * (1 + of(q.body()));
        }
        if (term instanceof Term.Aggregate a) {
            double rounds = 1;
            for (Term.Binding binding : a.bindings()) {
                rounds *= size(binding.domain());
            }
            return 1 + rounds * (1 + of(a.condition()) + of(a.body()));
        }
        if (term instanceof Term.Application a) {
            return 1 + of(a.parameter());
        }
        if (term instanceof Term.OrderProperty p) {
            return Math.pow(p.names().size(), 2) * of(p.holds());
        }
        if (term instanceof Term.Choice c) {
            return c.branches().stream().mapToDouble(this::of).max().orElse(0);
        }
        return 1;
    }

    private double sum(List<Term> terms) {
        return terms.stream().mapToDouble(this::of).sum();
    }

    private double size(Term domain) {
        Term bare = Terms.meaning(domain);
        if (bare instanceof Term.Elements elements) {
            return size(elements.space());
        }
        if (bare instanceof Term.Orbit orbit) {
            return size(orbit);
        }
        if (bare instanceof Term.GroupElements group) {
            return group.space().group().group().order().doubleValue();
        }
        if (bare instanceof Term.Constant constant && constant.value() instanceof org.orbitcheck.term.Value.SetOf set) {
            return set.elements().size();
        }
        if (bare instanceof Term.Operation o && o.operator() == Operator.SET) {
            return o.arguments().size();
        }
        if (bare instanceof Term.Functions functions) {
            return new FunctionLayout(context, functions).count();
        }
        return 8;
    }

    private double size(Term.Orbit orbit) {
        if (orbit.space() instanceof ParameterSpace.PointSpace points) {
            return points.group().degree();
        }
        double order = orbit.space().group().group().order().doubleValue();
        return orbit.space() instanceof ParameterSpace.Vectors || !orbit.space().isFinite() ? order : Math.min(order, size(orbit.space()));
    }

    private double size(ParameterSpace space) {
        return sizes.computeIfAbsent(space, s -> {
            if (context.large.mayBeLarge(s, false)) {
                return LargeSets.size(s).doubleValue();
            }
            try {
                return (double) context.pool.parts(context.spaces.elements(s)).length;
            } catch (OutOfReach infinite) {
                return Double.POSITIVE_INFINITY;
            }
        });
    }
}

package org.orbitcheck.engine.refutation;

import java.util.List;
import org.orbitcheck.certificate.Evidence;

/** Builds evidence anew from its parts; a subclass changes what it wants to change. */
abstract class EvidenceRewriter implements Evidence.Visitor<Evidence> {
    public final Evidence apply(Evidence evidence) {
        return evidence.accept(this);
    }

    private List<Evidence> applyAll(List<Evidence> evidence) {
        return evidence.stream().map(this::apply).toList();
    }

    @Override
    public Evidence evaluation(Evidence.Evaluation evidence) {
        return evidence;
    }

    @Override
    public Evidence instance(Evidence.Instance evidence) {
        return new Evidence.Instance(evidence.value(), apply(evidence.rest()));
    }

    @Override
    public Evidence space(Evidence.Space evidence) {
        return new Evidence.Space(evidence.space(), apply(evidence.rest()));
    }

    @Override
    public Evidence each(Evidence.Each evidence) {
        return new Evidence.Each(applyAll(evidence.elements()));
    }

    @Override
    public Evidence part(Evidence.Part evidence) {
        return new Evidence.Part(evidence.place(), apply(evidence.rest()));
    }

    @Override
    public Evidence parts(Evidence.Parts evidence) {
        return new Evidence.Parts(applyAll(evidence.parts()));
    }

    @Override
    public Evidence opposite(Evidence.Opposite evidence) {
        return new Evidence.Opposite(apply(evidence.rest()));
    }

    @Override
    public Evidence pairs(Evidence.Pairs evidence) {
        return new Evidence.Pairs(evidence.pairs().stream()
                .map(p -> new Evidence.Pair(p.left(), p.right(), p.holds(), apply(p.evidence()))).toList(), evidence.cycle());
    }

    @Override
    public Evidence unsatisfiable(Evidence.Unsatisfiable evidence) {
        return evidence;
    }

    @Override
    public Evidence patterns(Evidence.Patterns evidence) {
        return evidence;
    }

    @Override
    public Evidence general(Evidence.General evidence) {
        return evidence;
    }

    @Override
    public Evidence theorem(Evidence.Theorem evidence) {
        return evidence;
    }

    @Override
    public Evidence classes(Evidence.Classes evidence) {
        return evidence;
    }
}

package org.orbitcheck.cache;

import java.util.List;
import java.util.stream.Stream;
import org.orbitcheck.certificate.Evidence;

/** The parts of evidence that rest on no other evidence. */
final class Leaves implements Evidence.Visitor<Stream<Evidence>> {
    private static final Leaves ALL = new Leaves();

    private Leaves() {
    }

    /** The leaves, lazily, in their order. */
    static Stream<Evidence> of(Evidence evidence) {
        return evidence.accept(ALL);
    }

    private static Stream<Evidence> all(List<Evidence> list) {
        return list.stream().flatMap(Leaves::of);
    }

    @Override
    public Stream<Evidence> evaluation(Evidence.Evaluation evidence) {
        return Stream.of(evidence);
    }

    @Override
    public Stream<Evidence> instance(Evidence.Instance evidence) {
        return of(evidence.rest());
    }

    @Override
    public Stream<Evidence> space(Evidence.Space evidence) {
        return of(evidence.rest());
    }

    @Override
    public Stream<Evidence> each(Evidence.Each evidence) {
        return all(evidence.elements());
    }

    @Override
    public Stream<Evidence> part(Evidence.Part evidence) {
        return of(evidence.rest());
    }

    @Override
    public Stream<Evidence> parts(Evidence.Parts evidence) {
        return all(evidence.parts());
    }

    @Override
    public Stream<Evidence> opposite(Evidence.Opposite evidence) {
        return of(evidence.rest());
    }

    @Override
    public Stream<Evidence> pairs(Evidence.Pairs evidence) {
        return evidence.pairs().stream().flatMap(p -> of(p.evidence()));
    }

    @Override
    public Stream<Evidence> unsatisfiable(Evidence.Unsatisfiable evidence) {
        return Stream.of(evidence);
    }

    @Override
    public Stream<Evidence> patterns(Evidence.Patterns evidence) {
        return Stream.of(evidence);
    }

    @Override
    public Stream<Evidence> general(Evidence.General evidence) {
        return Stream.of(evidence);
    }

    @Override
    public Stream<Evidence> theorem(Evidence.Theorem evidence) {
        return Stream.of(evidence);
    }

    @Override
    public Stream<Evidence> classes(Evidence.Classes evidence) {
        return Stream.of(evidence);
    }
}

package org.orbitcheck.api;

import java.util.List;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.typing.Elaboration;
import org.orbitcheck.typing.Spec;

/** One spec file and what came of reading it: its claims, or its mistakes. */
public record LoadedSpec(SourceFile file, Elaboration elaboration) {
    /** A file that could not be read, as a spec with that one mistake. */
    public static LoadedSpec unreadable(String name, String message) {
        SourceFile empty = new SourceFile(name, "");
        return new LoadedSpec(empty, Elaboration.unreadable(Problem.of(new Span(empty, 0, 0), message)));
    }

    /** The mistakes; where there are some, there are no claims. */
    public List<Problem> problems() {
        return elaboration.problems();
    }

    /** Claims and lemmas, in their order. */
    public List<Claim> claims() {
        return elaboration.spec().map(Spec::claims).orElse(List.of());
    }

    /** Measures, in their order. */
    public List<Measure> measures() {
        return elaboration.spec().map(Spec::measures).orElse(List.of());
    }
}

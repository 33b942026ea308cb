package org.orbitcheck.junit;

import java.nio.file.Path;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** A spec file. */
final class SpecDescriptor extends AbstractTestDescriptor {
    static final String SEGMENT = "spec";

    SpecDescriptor(UniqueId engine, Path file) {
        super(engine.append(SEGMENT, name(file)), name(file), FileSource.from(file.toFile()));
    }

    /** The file as it is called from the folder in which the tests run, or from the root where it lies elsewhere. */
    static String name(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : there).toString().replace('\\', '/');
    }

    /** Build tools make file names of it. */
    @Override
    public String getLegacyReportingName() {
        return getDisplayName().replaceFirst("^/", "").replace('/', '.');
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    private static FileSource source(Path file, Span span) {
        return FileSource.from(file.toFile(), FilePosition.from(span.line(), span.column()));
    }

    /** A claim of a spec. */
    static final class OfClaim extends AbstractTestDescriptor {
        static final String SEGMENT = "claim";
        private final Claim claim;

        OfClaim(TestDescriptor spec, Path file, Claim claim) {
            super(spec.getUniqueId().append(SEGMENT, claim.name()), claim.name(), source(file, claim.span()));
            this.claim = claim;
        }

        Claim claim() {
            return claim;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }

    /** A measure of a spec. */
    static final class OfMeasure extends AbstractTestDescriptor {
        private final Measure measure;

        OfMeasure(TestDescriptor spec, Path file, Measure measure) {
            super(spec.getUniqueId().append(OfClaim.SEGMENT, measure.name()), measure.name(), source(file, measure.span()));
            this.measure = measure;
        }

        Measure measure() {
            return measure;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }

    /** A mistake of a spec: a test that fails. */
    static final class OfProblem extends AbstractTestDescriptor {
        private final Problem problem;

        OfProblem(TestDescriptor spec, Path file, Problem problem, int number) {
            super(spec.getUniqueId().append("mistake", Integer.toString(number)),
                    "line " + problem.span().line() + ": " + problem.message(), source(file, problem.span()));
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }
}

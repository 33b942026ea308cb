package org.orbitcheck.typing;

import java.util.List;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.source.SourceFile;

/**
 * A spec, elaborated.
 *
 * @param file its text
 * @param claims its claims and lemmas, in their order; not those of imported files
 * @param measures its measures, in their order
 * @param scope what its names mean
 */
public record Spec(SourceFile file, List<Claim> claims, List<Measure> measures, Scope scope) {
    public Spec {
        claims = List.copyOf(claims);
        measures = List.copyOf(measures);
    }
}

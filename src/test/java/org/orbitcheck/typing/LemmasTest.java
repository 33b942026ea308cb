package org.orbitcheck.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

class LemmasTest {
    private static List<Claim.Case> cases(String space) {
        return new Specs((file, name) -> Optional.empty()).load(new SourceFile("test.orbit", """
                lemma l:
                  for outcomes A, B
                  for params Theta %s
                  for f : {A, B} * Theta -> Real
                  assume simply_retargetable(f, A, B)
                  for n in {1/2, 1}
                  show f(B) >= f(A) by most[n]
                """.formatted(space))).spec().orElseThrow().claims().get(0).cases();
    }

    @Test
    void eachCaseHasThePreconditionsOfTheClausesBeforeTheChoice() {
        assertEquals(List.of(1, 1), cases("= {t in points(Sym(3)) | t < 3}").stream().map(c -> c.preconditions().size()).toList());
    }

    @Test
    void eachCaseOfALemmaAboutAllSpacesAssumesThem() {
        assertEquals(1, cases("").stream().map(Claim.Case::assumptions).distinct().count());
    }
}

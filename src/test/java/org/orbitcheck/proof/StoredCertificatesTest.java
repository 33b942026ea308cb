package org.orbitcheck.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;

/** The certificates of this repository are good, and whole. */
class StoredCertificatesTest {
    private static final Path SPECS = Path.of("specs");
    private final ProofFolder proofs = new ProofFolder(Path.of("proofs"));

    @TestFactory
    Stream<DynamicTest> thoseOfEachSpecAreGood() {
        return SpecFiles.find(List.of(SPECS)).stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            String spec = SPECS.relativize(file).toString();
            for (Claim claim : new Specs(SpecFiles::imported).load(SpecFiles.read(file)).spec().orElseThrow().claims()) {
                Optional<Verification> found = Verification.of(proofs, spec, claim);
                found.ifPresent(v -> assertEquals(Verification.State.GOOD, v.state(), claim.name() + ": " + v.reason()));
            }
        }));
    }
}

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

/** The certificates of this repository are good, whole, and of the claims as they are now. */
class StoredCertificatesTest {
    private static final Path SPECS = Path.of("specs");
    private final ProofFolder proofs = new ProofFolder(Path.of("proofs"));

    private static List<Claim> claims(Path file) {
        return new Specs(SpecFiles::imported).load(SpecFiles.read(file)).spec().orElseThrow().claims();
    }

    private static String name(Path file) {
        return SPECS.relativize(file).toString().replace('\\', '/');
    }

    @TestFactory
    Stream<DynamicTest> thoseOfEachSpecAreGood() {
        return SpecFiles.find(List.of(SPECS)).stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            for (Claim claim : claims(file)) {
                Optional<Verification> found = Verification.of(proofs, name(file), claim);
                found.ifPresent(v -> assertEquals(Verification.State.GOOD, v.state(), claim.name() + ": " + v.reason()));
            }
        }));
    }

    /** Faster, and the first to fail where a spec or the reading of specs has changed. */
    @TestFactory
    Stream<DynamicTest> thoseOfEachSpecAreAboutItsClaims() {
        return SpecFiles.find(List.of(SPECS)).stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
            for (Claim claim : claims(file)) {
                proofs.read(ProofFolder.fileOf(name(file), claim.name()))
                        .ifPresent(text -> assertEquals(Fingerprint.of(claim), CertificateForm.heading(text).meaning(), claim.name()));
            }
        }));
    }
}

package org.orbitcheck.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class OrbitTestEngineTest {
    private static final String SPEC = """
            group S = Sym(2)
            params Theta = points(S)
            outcomes A, B
            rule f(X | t in Theta) = table {
                    1 2 ;
                A : 1 0 ;
                B : 0 2
            }
            claim holds : f(A) >= f(B) by most
            claim fails : f(A) >= f(B) by mean
            """;

    @TempDir
    private Path folder;
    private Path spec;

    @BeforeEach
    void write() throws IOException {
        spec = Files.writeString(folder.resolve("one.orbit"), SPEC);
    }

    private static EngineExecutionResults run(DiscoverySelector... selectors) {
        return EngineTestKit.engine(OrbitTestEngine.ID).selectors(selectors).execute();
    }

    private static List<String> names(EngineExecutionResults results) {
        return results.testEvents().finished().map(e -> e.getTestDescriptor().getDisplayName()).toList();
    }

    @Test
    void eachClaimIsATest() {
        EngineExecutionResults results = run(selectFile(spec.toFile()));
        assertEquals(List.of("holds", "fails"), names(results));
        results.testEvents().assertStatistics(s -> s.succeeded(1).failed(1));
        results.containerEvents().assertStatistics(s -> s.started(2).succeeded(2));
    }

    @Test
    void aMeasureIsATestToo() throws IOException {
        Files.writeString(spec, SPEC + "measure sharp : largest n where f(A) >= f(B) by most[n] expect 1\n"
                + "measure off : largest n where f(A) >= f(B) by most[n] expect 2\n");
        EngineExecutionResults results = run(selectFile(spec.toFile()));
        assertEquals(List.of("holds", "fails", "sharp", "off"), names(results));
        results.testEvents().assertStatistics(s -> s.succeeded(2).failed(2));
    }

    @Test
    void theCounterexampleIsTheMessageAndThePlaceIsTheSource() {
        Event failed = run(selectFile(spec.toFile())).testEvents().failed().stream().findFirst().orElseThrow();
        Throwable cause = failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
        assertTrue(cause.getMessage().contains("fails: refuted, expected proved"), cause.getMessage());
        assertTrue(cause.getMessage().contains("1 > 0") || cause.getMessage().contains("2 > 1"), cause.getMessage());
        assertEquals(10, cause.getStackTrace()[0].getLineNumber());
        FileSource source = (FileSource) failed.getTestDescriptor().getSource().orElseThrow();
        assertEquals(spec.toFile(), source.getFile());
        assertEquals(10, source.getPosition().orElseThrow().getLine());
    }

    @Test
    void aMistakeIsATestThatFails() throws IOException {
        Files.writeString(spec, SPEC.replace("by mean", "by meen"));
        EngineExecutionResults results = run(selectDirectory(folder.toFile()));
        assertEquals(List.of("line 10: unknown relation 'meen'"), names(results));
        results.testEvents().assertStatistics(s -> s.failed(1));
    }

    @Test
    void aClaimIsSelectedByItsLineOrItsId() {
        assertEquals(List.of("holds"), names(run(selectFile(spec.toFile(), FilePosition.from(9)))));
        EngineExecutionResults all = run(selectFile(spec.toFile()));
        String id = all.testEvents().failed().stream().findFirst().orElseThrow().getTestDescriptor().getUniqueId().toString();
        assertEquals(List.of("fails"), names(run(selectUniqueId(id))));
    }

    @Test
    void aClassPathRootIsSearched() {
        assertEquals(List.of("holds", "fails"), names(run(selectClasspathRoots(Set.of(folder)).toArray(DiscoverySelector[]::new))));
    }

    @Test
    void resourcesAndFoldersOfResourcesAreFound() {
        assertTrue(names(run(selectClasspathResource("specs/anysize/most.orbit"))).contains("binary_transitive"));
        assertTrue(names(run(selectClasspathResource("specs/finite"))).contains("ab"));
    }

    @OrbitSpecs("src/test/resources/specs/finite/condorcet.orbit")
    private static final class Annotated {
    }

    @Test
    void anAnnotatedClassStandsForItsFiles() {
        EngineExecutionResults results = run(selectClass(Annotated.class));
        assertTrue(names(results).contains("ab"));
        String id = results.testEvents().started().stream().findFirst().orElseThrow().getTestDescriptor().getUniqueId().toString();
        assertEquals(1, names(run(selectUniqueId(id))).size());
        assertEquals(List.of(), names(run(selectClass(String.class))));
    }
}

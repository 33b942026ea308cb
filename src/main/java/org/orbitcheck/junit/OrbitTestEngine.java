package org.orbitcheck.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Spec files as tests: a container for each file, a test for each claim and each measure. A test passes where the verdict is the expected
 * one; otherwise its failure shows the counterexample.
 *
 * <p>Configuration parameters: {@code orbitcheck.timeout}, the time limit of one claim in seconds, 60 where it is not
 * given; {@code orbitcheck.jobs}, how many claims are checked at a time, by default one for each processor.
 */
public final class OrbitTestEngine implements TestEngine {
    /** The name by which build tools call the engine. */
    public static final String ID = "orbitcheck";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor root = new EngineDescriptor(id, "Orbitcheck");
        new SpecDiscovery(request, root).run();
        return root;
    }

    @Override
    public void execute(ExecutionRequest request) {
        new SpecExecution(request).run();
    }
}

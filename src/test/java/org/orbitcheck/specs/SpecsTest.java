package org.orbitcheck.specs;

import org.orbitcheck.junit.OrbitSpecs;

/** A new case is a new file: each claim of each spec is as it expects. */
@OrbitSpecs({"specs", "src/test/resources/specs"})
class SpecsTest {
}

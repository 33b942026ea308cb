package org.orbitcheck.junit;

/** The spec files of the test path; a test class for build tools that can look for tests in dependencies. */
@OrbitSpecs
public final class SpecsTest {
    private SpecsTest() {
    }
}

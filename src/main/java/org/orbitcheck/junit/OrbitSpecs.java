package org.orbitcheck.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the spec files of some folders tests, for build tools that look for test classes only:
 *
 * <pre>{@code
 * @OrbitSpecs("specs")
 * class SpecsTest {
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OrbitSpecs {
    /**
     * Folders and files, relative to the folder in which the tests run. Without any: what lies on the test path, that is
     * in those folders of the class path that have "test" in one of their last three names.
     */
    String[] value() default {};
}

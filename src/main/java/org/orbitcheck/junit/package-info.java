/** Spec files as tests of the JUnit Platform. The only room that knows the JUnit Platform. */
package org.orbitcheck.junit;

/** Claims of a spec, what is expected of them, and what a verdict says. */
package org.orbitcheck.claim;

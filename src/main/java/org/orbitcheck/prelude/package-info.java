/** The standard library, written in the language, and the loading of specs on top of it. */
package org.orbitcheck.prelude;

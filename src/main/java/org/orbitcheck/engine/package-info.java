/** What an engine is: it searches, and leaves evidence that others check. */
package org.orbitcheck.engine;

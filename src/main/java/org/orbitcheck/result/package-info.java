/** What came of checking a claim, for whoever shows it or keeps it. */
package org.orbitcheck.result;

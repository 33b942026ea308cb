/** Evidence for verdicts, and its checker, which knows no engine and no solver. */
package org.orbitcheck.certificate;

/** The command line: the only room with streams and exit codes. */
package org.orbitcheck.cli;

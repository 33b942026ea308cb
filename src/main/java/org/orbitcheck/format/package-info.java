/** The one layout of spec files: lines as their author broke them, everything else as the language is written. */
package org.orbitcheck.format;

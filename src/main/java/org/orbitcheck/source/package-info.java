/** Source texts, places in them, and what is wrong there. */
package org.orbitcheck.source;

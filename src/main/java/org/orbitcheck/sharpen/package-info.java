/** How sharp a proved lemma is: which assumptions it needs, and for which constants it still holds. */
package org.orbitcheck.sharpen;

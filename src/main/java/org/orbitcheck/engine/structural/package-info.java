/** Decides claims of any dimension from the structure of the group's action: by theorems, and by vectors of few values. */
package org.orbitcheck.engine.structural;

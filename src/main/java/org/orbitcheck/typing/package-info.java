/** From the tree of a spec to closed core terms: names, types, preconditions. All mistakes of a file are collected. */
package org.orbitcheck.typing;

/** From text to a tree of records. The only room that knows ANTLR. */
package org.orbitcheck.syntax;

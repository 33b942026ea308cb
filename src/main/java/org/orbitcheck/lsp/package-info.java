/** The language server: what an editor asks about specs while they are written. The only room that knows LSP4J. */
package org.orbitcheck.lsp;

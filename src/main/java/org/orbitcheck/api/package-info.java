/**
 * Orbitcheck for programs. {@link org.orbitcheck.api.Orbitcheck} loads and checks specs; a verdict stands in
 * {@link org.orbitcheck.result.Result}.
 */
package org.orbitcheck.api;

/** Pure renderers of results. */
package org.orbitcheck.report;

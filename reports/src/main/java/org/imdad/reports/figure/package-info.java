/** Figures of results: what is drawn, as panels of {@link org.imdad.reports.chart}. */
package org.imdad.reports.figure;

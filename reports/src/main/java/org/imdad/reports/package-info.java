/**
 * Reports: from a suite's results to tables (Markdown, CSV, LaTeX), figures (PNG, SVG, PDF) and one page that gathers them.
 * {@link org.imdad.reports.ReportWriter} is the entry.
 */
package org.imdad.reports;

/** Pages that explain the scores of single samples. */
package org.imdad.reports.explain;

/** Numbers that the papers of detectors report, to be shown beside measured ones. */
package org.imdad.reports.published;

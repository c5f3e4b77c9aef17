/** What a report says in sentences. */
package org.imdad.reports.text;

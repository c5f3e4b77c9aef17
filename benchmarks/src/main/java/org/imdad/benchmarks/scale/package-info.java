/** How planning, recording and reporting grow with the number of trials, and scoring with the number of rows. */
package org.imdad.benchmarks.scale;

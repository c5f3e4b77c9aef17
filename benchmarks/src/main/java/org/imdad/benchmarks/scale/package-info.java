/** How planning, recording and reporting grow with the number of trials. */
package org.imdad.benchmarks.scale;

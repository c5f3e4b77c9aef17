/** Our side of {@code benchmarks/compare}: the work that is timed, and the process that the driver speaks to. */
package org.imdad.benchmarks.compare;

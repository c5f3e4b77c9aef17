/**
 * Metrics of rankings and summaries of results, as plain functions of arrays. Nothing here knows of detectors, data sets
 * or experiments.
 *
 * <p>Throughout, a larger score means more anomalous and anomalies are the positive class. Scores may be infinite; NaN is
 * an {@link java.lang.IllegalArgumentException}. Where a quantity has no value, such as AUROC without anomalies, the
 * answer is an {@link org.imdad.stats.UndefinedStatisticException}, never a stand-in number. All classes are immutable
 * and thread-safe, and all results are independent of the order of their input up to rounding of sums.
 */
package org.imdad.stats;

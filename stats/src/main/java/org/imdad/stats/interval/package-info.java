/**
 * Confidence intervals: of AUROC over the test samples, and of a mean over seeds.
 *
 * <p>The two answer different questions. DeLong's interval is about another draw of test samples with the fitted
 * detector given, the bootstrap over seeds about another training run with the data given. All classes are immutable
 * and thread-safe. A malformed argument is an {@link java.lang.IllegalArgumentException}; data too few for an interval
 * are an {@link org.imdad.stats.UndefinedStatisticException}.
 */
package org.imdad.stats.interval;

package org.imdad.stats.interval;

import org.apache.commons.math3.special.Erf;
import org.imdad.stats.UndefinedStatisticException;

/**
 * AUROC with its variance over draws of test samples, without assumptions on the scores' distribution.
 *
 * <p>The placement of an anomaly is the share of normal samples with a smaller score, that of a normal sample the share
 * of anomalies with a larger one, ties counting one half; either mean is AUROC. The variance is S₁/n₁ + S₀/n₀, with the
 * sample variances S₁ and S₀ of the placements of the n₁ anomalies and the n₀ normal samples. If both classes are
 * perfectly separated it is 0 and the interval a point, which says nothing of the next draw.
 *
 * <p>Sources: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, "Comparing the areas under two or more correlated
 * receiver operating characteristic curves: a nonparametric approach", Biometrics 44:837–845, 1988; computed from
 * midranks in O(n log n) as by X. Sun, W. Xu, "Fast implementation of DeLong's algorithm for comparing the areas under
 * correlated receiver operating characteristic curves", IEEE Signal Processing Letters 21:1389–1393, 2014.
 *
 * @param auroc in [0, 1]
 * @param variance of AUROC, at least 0
 */
public record DeLong(double auroc, double variance) {

    /**
     * Computes AUROC and its variance.
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @throws UndefinedStatisticException if there are fewer than two samples of either class
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static DeLong of(double[] scores, boolean[] anomaly) {
        Placements placements = Placements.of(scores, anomaly);
        return new DeLong(placements.auroc(), placements.varianceOfMean());
    }

    /**
     * Compares the AUROC of two scorings of the same samples.
     *
     * @param first n scores
     * @param second n scores of the same samples, on any scale
     * @param anomaly whether sample i is an anomaly; n values
     * @throws UndefinedStatisticException if there are fewer than two samples of either class
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static Comparison compare(double[] first, double[] second, boolean[] anomaly) {
        Placements one = Placements.of(first, anomaly);
        Placements other = Placements.of(second, anomaly);
        double difference = one.auroc() - other.auroc();
        double variance = one.minus(other).varianceOfMean();
        double z = difference == 0 ? 0 : difference / Math.sqrt(variance);
        return new Comparison(difference, variance, z, Erf.erfc(Math.abs(z) / Math.sqrt(2)));
    }

    /**
     * The normal interval AUROC ± z √variance, clipped to [0, 1].
     *
     * @param level in (0, 1)
     */
    public Interval interval(double level) {
        Interval.requireLevel(level);
        double halfWidth = Math.sqrt(2 * variance) * Erf.erfInv(level);
        return new Interval(Math.max(0, auroc - halfWidth), Math.min(1, auroc + halfWidth), level);
    }

    /**
     * Two scorings of the same samples, under the hypothesis that both have the same AUROC.
     *
     * @param difference AUROC of the first minus that of the second, in [−1, 1]
     * @param variance of the difference, at least 0
     * @param z difference/√variance, 0 for equal AUROC; infinite if the variance is 0 and the difference is not
     * @param p two-sided p of z under the standard normal distribution
     */
    public record Comparison(double difference, double variance, double z, double p) {}
}

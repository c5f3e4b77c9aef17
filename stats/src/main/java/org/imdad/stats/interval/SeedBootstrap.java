package org.imdad.stats.interval;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.imdad.stats.FiniteValues;
import org.imdad.stats.UndefinedStatisticException;

/**
 * Percentile bootstrap interval of the mean over seeds: n values are drawn with replacement again and again, and the
 * quantiles of the means so found, linearly interpolated, are the ends.
 *
 * <p>With few seeds it is too narrow: the means spread by √((n−1)/n) times the standard error only, and normal instead
 * of Student quantiles are taken. Of normal values, a 95 % interval holds the mean in about 76 % of cases for n = 3,
 * 84 % for n = 5 and 90 % for n = 10.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap", Chapman and Hall 1993, chapter 13.
 */
public final class SeedBootstrap {

    private SeedBootstrap() {}

    /**
     * Computes the interval; the same generator state gives the same interval.
     *
     * @param values one finite value per seed; n ≥ 2
     * @param level in (0, 1)
     * @param resamples number of resampled means, at least 1; 10,000 make two digits of the ends reliable
     * @param random where the draws come from
     * @throws UndefinedStatisticException if there are fewer than two values
     * @throws IllegalArgumentException if a value is NaN or infinite, or the level or the number of resamples is out of
     *     range
     */
    public static Interval ofMean(double[] values, double level, int resamples, RandomGenerator random) {
        FiniteValues.require(values);
        Interval.requireLevel(level);
        if (values.length < 2) {
            throw new UndefinedStatisticException(
                    "a bootstrap interval is undefined: %d values, at least 2 are needed".formatted(values.length));
        }
        if (resamples < 1) {
            throw new IllegalArgumentException("%d resamples: at least 1 is needed".formatted(resamples));
        }
        double[] means = new double[resamples];
        double[] drawn = new double[values.length];
        for (int i = 0; i < resamples; i++) {
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = values[random.nextInt(values.length)];
            }
            means[i] = StatUtils.mean(drawn);
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(means);
        double tail = (1 - level) / 2;
        return new Interval(percentile.evaluate(100 * tail), percentile.evaluate(100 * (1 - tail)), level);
    }
}

package org.imdad.experiments.data.generator;

import org.imdad.core.detector.InvalidInputException;

/**
 * Settings of a generated two-dimensional data set.
 *
 * @param trainingRows rows of the training part; at least 2
 * @param testRows rows of the test part; at least 2
 * @param noise standard deviation of the normal rows' offset from the curve, in each coordinate; in [0, 1]
 * @param anomalyShare share of anomalies in each part, rounded to the nearest number of rows; in (0, 1)
 * @param gap least distance of an anomaly from the curve; in [0, 0.25]. The classes overlap unless it is several times
 *     the noise: a normal row is further than g from the curve with a probability below exp(−g²/(2·noise²))
 * @param seed of every draw
 */
public record PlanarSettings(int trainingRows, int testRows, double noise, double anomalyShare, double gap, long seed) {

    /**
     * The settings of the data sets {@code spiral} and {@code moon}: 2,500 training rows, 500 of them anomalies, 1,250
     * test rows, 250 of them anomalies, noise 0.03, gap 0.2 (more than six times the noise), seed 1.
     */
    public static final PlanarSettings DEFAULT = new PlanarSettings(2500, 1250, 0.03, 0.2, 0.2, 1);

    /** Checks every range. */
    public PlanarSettings {
        require(trainingRows >= 2, "training_rows", trainingRows, "at least 2");
        require(testRows >= 2, "test_rows", testRows, "at least 2");
        require(noise >= 0 && noise <= 1, "noise", noise, "[0, 1]");
        require(anomalyShare > 0 && anomalyShare < 1, "anomaly_share", anomalyShare, "(0, 1)");
        require(gap >= 0 && gap <= 0.25, "gap", gap, "[0, 0.25]");
    }

    /** Number of anomalies in a part of so many rows. */
    public int anomalies(int rows) {
        return (int) Math.round(anomalyShare * rows);
    }

    private static void require(boolean holds, String key, Number found, String allowed) {
        if (!holds) {
            throw new InvalidInputException("generated data: %s is %s; allowed is %s".formatted(key, found, allowed));
        }
    }
}

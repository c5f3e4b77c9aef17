package org.imdad.stats.interval;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.imdad.stats.Auroc;
import org.imdad.stats.UndefinedStatisticException;

/**
 * Where the samples of one class stand among those of the other.
 *
 * @param auroc mean of either array
 * @param anomalies per anomaly, share of normal samples with a smaller score
 * @param normals per normal sample, share of anomalies with a larger score
 */
record Placements(double auroc, double[] anomalies, double[] normals) {

    static Placements of(double[] scores, boolean[] anomaly) {
        double auroc = Auroc.of(scores, anomaly);
        double[] positive = select(scores, anomaly, true);
        double[] negative = select(scores, anomaly, false);
        if (positive.length < 2 || negative.length < 2) {
            throw new UndefinedStatisticException(
                    "the variance of AUROC is undefined: %d anomalies and %d normal samples, 2 of either are needed"
                            .formatted(positive.length, negative.length));
        }
        double[] ranks = rank(scores);
        double[] smaller = subtract(select(ranks, anomaly, true), rank(positive));
        double[] notLarger = subtract(select(ranks, anomaly, false), rank(negative));
        return new Placements(
                auroc,
                Arrays.stream(smaller).map(count -> count / negative.length).toArray(),
                Arrays.stream(notLarger)
                        .map(count -> 1 - count / positive.length)
                        .toArray());
    }

    Placements minus(Placements other) {
        return new Placements(
                auroc - other.auroc, subtract(anomalies, other.anomalies), subtract(normals, other.normals));
    }

    double varianceOfMean() {
        return StatUtils.variance(anomalies) / anomalies.length + StatUtils.variance(normals) / normals.length;
    }

    private static double[] rank(double[] values) {
        // Adding 0.0 turns −0.0, which the ranking would place before it, into 0.0.
        double[] unsigned = Arrays.stream(values).map(value -> value + 0.0).toArray();
        return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(unsigned);
    }

    private static double[] select(double[] values, boolean[] anomaly, boolean wanted) {
        return IntStream.range(0, values.length)
                .filter(i -> anomaly[i] == wanted)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double[] subtract(double[] values, double[] others) {
        double[] differences = new double[values.length];
        Arrays.setAll(differences, i -> values[i] - others[i]);
        return differences;
    }
}

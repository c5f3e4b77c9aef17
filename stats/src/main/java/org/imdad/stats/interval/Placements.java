package org.imdad.stats.interval;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
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
        double[] smaller = below(positive, sorted(negative));
        double[] notLarger = below(negative, sorted(positive));
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

    /** Per value, how many of the others are smaller, equal ones counting one half. */
    private static double[] below(double[] values, double[] sortedOthers) {
        double[] counts = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int smaller = smaller(sortedOthers, values[i], false);
            counts[i] = (smaller + smaller(sortedOthers, values[i], true)) / 2.0;
        }
        return counts;
    }

    /** Number of values smaller than a limit, or not larger than it. */
    private static int smaller(double[] sorted, double limit, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit || orEqual && sorted[middle] == limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
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

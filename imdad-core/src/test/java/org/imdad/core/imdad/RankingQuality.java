package org.imdad.core.imdad;

import java.util.Arrays;

/** Area under the ROC curve, for tests. */
final class RankingQuality {

    private RankingQuality() {}

    /** Probability that an anomaly scores higher than a normal sample; ties count one half. */
    static double auroc(double[] normal, double[] anomalies) {
        double[] sorted = normal.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double score : anomalies) {
            wins += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
        }
        return wins / normal.length / anomalies.length;
    }

    /** Number of values strictly smaller. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

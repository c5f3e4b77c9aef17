package org.imdad.stats;

import java.util.Arrays;

/**
 * A ranking as groups of equal scores, in decreasing order of score; what all ranking metrics are computed from.
 *
 * <p>Built in O(n log n) by sorting the scores of either class and merging them. +0.0 and −0.0 are equal.
 */
final class TieGroups {

    private final double[] scores;
    private final int[] anomalies;
    private final int[] normals;
    private final int totalAnomalies;
    private final int totalNormals;

    private TieGroups(double[] scores, int[] anomalies, int[] normals, int totalAnomalies, int totalNormals) {
        this.scores = scores;
        this.anomalies = anomalies;
        this.normals = normals;
        this.totalAnomalies = totalAnomalies;
        this.totalNormals = totalNormals;
    }

    /**
     * Groups scores.
     *
     * @param scores n scores
     * @param anomaly whether sample i is an anomaly; n values
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    static TieGroups of(double[] scores, boolean[] anomaly) {
        if (scores.length != anomaly.length) {
            throw new IllegalArgumentException(
                    "%d scores and %d labels: there must be as many of each".formatted(scores.length, anomaly.length));
        }
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("score %d is NaN: NaN cannot be ranked".formatted(i));
            }
        }
        return merge(sorted(scores, anomaly, true), sorted(scores, anomaly, false));
    }

    private static double[] sorted(double[] scores, boolean[] anomaly, boolean wanted) {
        double[] selected = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (anomaly[i] == wanted) {
                selected[count++] = scores[i];
            }
        }
        double[] result = Arrays.copyOf(selected, count);
        Arrays.sort(result);
        return result;
    }

    private static TieGroups merge(double[] positive, double[] negative) {
        int n = positive.length + negative.length;
        double[] scores = new double[n];
        int[] anomalies = new int[n];
        int[] normals = new int[n];
        int groups = 0;
        int p = positive.length - 1;
        int q = negative.length - 1;
        while (p >= 0 || q >= 0) {
            double score = q < 0 || p >= 0 && positive[p] > negative[q] ? positive[p] : negative[q];
            scores[groups] = score;
            for (; p >= 0 && positive[p] == score; p--) {
                anomalies[groups]++;
            }
            for (; q >= 0 && negative[q] == score; q--) {
                normals[groups]++;
            }
            groups++;
        }
        return new TieGroups(
                Arrays.copyOf(scores, groups),
                Arrays.copyOf(anomalies, groups),
                Arrays.copyOf(normals, groups),
                positive.length,
                negative.length);
    }

    /**
     * Demands an anomaly.
     *
     * @throws UndefinedStatisticException if there is none
     */
    TieGroups requireAnomalies(String statistic) {
        if (totalAnomalies == 0) {
            throw new UndefinedStatisticException("%s is undefined: no anomaly among %d samples, at least one is needed"
                    .formatted(statistic, totalNormals));
        }
        return this;
    }

    /**
     * Demands a sample of either class.
     *
     * @throws UndefinedStatisticException if one is missing
     */
    TieGroups requireBothClasses(String statistic) {
        requireAnomalies(statistic);
        if (totalNormals == 0) {
            throw new UndefinedStatisticException("%s is undefined: no normal sample among %d, at least one is needed"
                    .formatted(statistic, totalAnomalies));
        }
        return this;
    }

    /** Number of distinct scores. */
    int size() {
        return scores.length;
    }

    /** The score of group g; decreasing in g. */
    double score(int g) {
        return scores[g];
    }

    /** Number of anomalies in group g. */
    int anomalies(int g) {
        return anomalies[g];
    }

    /** Number of normal samples in group g. */
    int normals(int g) {
        return normals[g];
    }

    /** Number n₁ of all anomalies. */
    int anomalies() {
        return totalAnomalies;
    }

    /** Number n₀ of all normal samples. */
    int normals() {
        return totalNormals;
    }

    /** The distinct scores, decreasing. */
    double[] scores() {
        return scores.clone();
    }
}

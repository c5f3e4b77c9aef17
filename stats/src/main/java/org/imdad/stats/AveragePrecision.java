package org.imdad.stats;

/**
 * Average precision of the anomaly class: Σ (R_k − R_{k−1}) P_k over the distinct scores in decreasing order, with recall
 * R_k and precision P_k of flagging every score ≥ the k-th one.
 *
 * <p>In (0, 1]. Tied scores enter together. This step sum is the definition of scikit-learn's
 * {@code average_precision_score}; joining the points of the precision–recall curve by straight lines would give another,
 * too optimistic value.
 *
 * <p>Source: J. Davis, M. Goadrich, "The Relationship Between Precision-Recall and ROC Curves", ICML 2006.
 */
public final class AveragePrecision {

    private AveragePrecision() {}

    /**
     * Computes average precision in O(n log n).
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @return a value in (0, 1]; 1 if there are no normal samples
     * @throws UndefinedStatisticException if there is no anomaly
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static double of(double[] scores, boolean[] anomaly) {
        TieGroups groups = TieGroups.of(scores, anomaly).requireAnomalies("average precision");
        double sum = 0;
        int hits = 0;
        int flagged = 0;
        for (int g = 0; g < groups.size(); g++) {
            hits += groups.anomalies(g);
            flagged += groups.anomalies(g) + groups.normals(g);
            sum += groups.anomalies(g) * ((double) hits / flagged);
        }
        return sum / groups.anomalies();
    }

    /**
     * Expected value for a random ranking without ties: (H + (n₁ − 1)/(n − 1) · (n − H))/n with n = n₁ + n₀ and
     * H = 1 + ½ + … + 1/n. It tends to the share n₁/n of anomalies, which is also the value when all scores are tied.
     *
     * @param anomalies number n₁ of anomalies; at least 1
     * @param normals number n₀ of normal samples; at least 0
     */
    public static double ofRandomRanking(int anomalies, int normals) {
        SampleCounts.require(anomalies, normals);
        int n = Math.addExact(anomalies, normals);
        double harmonic = 0;
        for (int k = n; k >= 1; k--) {
            harmonic += 1.0 / k;
        }
        double further = n == 1 ? 0 : (anomalies - 1.0) / (n - 1.0);
        return (harmonic + further * (n - harmonic)) / n;
    }
}

package org.imdad.stats;

/**
 * Precision against recall of the anomaly class over all thresholds.
 *
 * <p>One point per distinct score in decreasing order, none left out and none added: the customary extra point of recall 0
 * and precision 1 belongs to no threshold. The last point has recall 1 and precision n₁/n, the precision of a random
 * ranking at every recall. Points are not to be joined by straight lines; see {@link AveragePrecision} for the area.
 *
 * @param thresholds the k distinct scores, decreasing; point i flags every score ≥ entry i
 * @param precisions k values in [0, 1]
 * @param recalls k values in [0, 1], never decreasing
 */
public record PrecisionRecallCurve(double[] thresholds, double[] precisions, double[] recalls) {

    /**
     * Computes the curve in O(n log n).
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @throws UndefinedStatisticException if there is no anomaly
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static PrecisionRecallCurve of(double[] scores, boolean[] anomaly) {
        TieGroups groups = TieGroups.of(scores, anomaly).requireAnomalies("the precision–recall curve");
        double[] precisions = new double[groups.size()];
        double[] recalls = new double[groups.size()];
        int hits = 0;
        int flagged = 0;
        for (int g = 0; g < groups.size(); g++) {
            hits += groups.anomalies(g);
            flagged += groups.anomalies(g) + groups.normals(g);
            precisions[g] = (double) hits / flagged;
            recalls[g] = (double) hits / groups.anomalies();
        }
        return new PrecisionRecallCurve(groups.scores(), precisions, recalls);
    }

    /**
     * Precision at the greatest threshold that reaches a recall; the mean of it over all recalls is the average precision.
     *
     * @throws IllegalArgumentException if the recall is outside [0, 1]
     */
    public double precisionAt(double recall) {
        if (!(recall >= 0 && recall <= 1)) {
            throw new IllegalArgumentException("recall %s is outside [0, 1]".formatted(recall));
        }
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recalls[middle] >= recall) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return precisions[low];
    }

    /** Number of points. */
    public int size() {
        return thresholds.length;
    }
}

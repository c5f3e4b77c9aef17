package org.imdad.stats;

/**
 * Receiver operating characteristic: true-positive against false-positive rate over all thresholds.
 *
 * <p>One point per distinct score, none left out, after the point (0, 0) that flags nothing; the last point is (1, 1). A
 * random ranking lies on the diagonal.
 *
 * @param thresholds the k distinct scores, decreasing; point i ≥ 1 flags every score ≥ entry i − 1
 * @param falsePositiveRates k + 1 values, from 0 to 1, never decreasing
 * @param truePositiveRates k + 1 values, from 0 to 1, never decreasing
 */
public record RocCurve(double[] thresholds, double[] falsePositiveRates, double[] truePositiveRates) {

    /**
     * Computes the curve in O(n log n).
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @throws UndefinedStatisticException if there is no anomaly or no normal sample
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static RocCurve of(double[] scores, boolean[] anomaly) {
        TieGroups groups = TieGroups.of(scores, anomaly).requireBothClasses("the ROC curve");
        double[] falsePositiveRates = new double[groups.size() + 1];
        double[] truePositiveRates = new double[groups.size() + 1];
        int hits = 0;
        int alarms = 0;
        for (int g = 0; g < groups.size(); g++) {
            hits += groups.anomalies(g);
            alarms += groups.normals(g);
            falsePositiveRates[g + 1] = (double) alarms / groups.normals();
            truePositiveRates[g + 1] = (double) hits / groups.anomalies();
        }
        return new RocCurve(groups.scores(), falsePositiveRates, truePositiveRates);
    }

    /** Number of points. */
    public int size() {
        return falsePositiveRates.length;
    }

    /**
     * True-positive rate at a false-positive rate, points joined by straight lines; where the curve rises vertically, its
     * upper end. Averaging this over several curves is vertical averaging (T. Fawcett, "An introduction to ROC analysis",
     * Pattern Recognition Letters 27:861–874, 2006).
     *
     * @param falsePositiveRate in [0, 1]
     * @return a value in [0, 1]
     */
    public double truePositiveRateAt(double falsePositiveRate) {
        if (!(falsePositiveRate >= 0 && falsePositiveRate <= 1)) {
            throw new IllegalArgumentException("false-positive rate %s is outside [0, 1]".formatted(falsePositiveRate));
        }
        int last = lastAtMost(falsePositiveRate);
        if (last == size() - 1) {
            return truePositiveRates[last];
        }
        double width = falsePositiveRates[last + 1] - falsePositiveRates[last];
        double share = (falsePositiveRate - falsePositiveRates[last]) / width;
        return truePositiveRates[last] + share * (truePositiveRates[last + 1] - truePositiveRates[last]);
    }

    private int lastAtMost(double falsePositiveRate) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (falsePositiveRates[middle] <= falsePositiveRate) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

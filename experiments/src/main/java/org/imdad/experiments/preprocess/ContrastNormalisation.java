package org.imdad.experiments.preprocess;

/**
 * Global contrast normalisation: x ← (x − m)/s with m the mean over all d values of the sample (all pixels and channels
 * together). In the L1 norm s = (1/d) Σ |x − m|, their mean absolute deviation; in the L2 norm s = (1/d) √(Σ (x − m)²),
 * which is √d times smaller than their standard deviation. A sample whose values are all equal becomes all zeros.
 */
final class ContrastNormalisation {

    private ContrastNormalisation() {}

    static void l1(double[] row) {
        if (centre(row)) {
            double sum = 0;
            for (double value : row) {
                sum += Math.abs(value);
            }
            Affine.apply(row, 0, row.length, 0, sum / row.length);
        }
    }

    static void l2(double[] row) {
        if (centre(row)) {
            double sum = 0;
            for (double value : row) {
                sum += value * value;
            }
            Affine.apply(row, 0, row.length, 0, Math.sqrt(sum) / row.length);
        }
    }

    /** Subtracts the mean; false if all values are equal, which become zeros. */
    private static boolean centre(double[] row) {
        double min = row[0];
        double max = row[0];
        double sum = 0;
        for (double value : row) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        // Equal values are said apart, because their rounded mean may differ from them a little.
        Affine.apply(row, 0, row.length, min == max ? min : sum / row.length, 1);
        return min < max;
    }
}

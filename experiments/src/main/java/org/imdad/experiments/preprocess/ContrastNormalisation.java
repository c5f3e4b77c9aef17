package org.imdad.experiments.preprocess;

/**
 * Global contrast normalisation in the L1 norm: x ← (x − m)/s with m the mean over all d values of the sample (all pixels
 * and channels together) and s = (1/d) Σ |x − m| their mean absolute deviation. A sample whose values are all equal
 * becomes all zeros.
 */
final class ContrastNormalisation {

    private ContrastNormalisation() {}

    static void apply(double[] row) {
        double min = row[0];
        double max = row[0];
        double mean = 0;
        for (double value : row) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            mean += value;
        }
        mean /= row.length;
        if (min == max) {
            // Said apart, because the rounded mean of equal values may differ from them a little.
            Affine.apply(row, 0, row.length, min, 1);
            return;
        }
        double deviation = 0;
        for (double value : row) {
            deviation += Math.abs(value - mean);
        }
        Affine.apply(row, 0, row.length, mean, deviation / row.length);
    }
}

package org.imdad.baselines.sphere;

import java.util.Arrays;

/** Sample quantiles with linear interpolation between order statistics, NumPy's default. */
public final class Quantile {

    private Quantile() {}

    /**
     * The quantile at position (n − 1)·q of the sorted values.
     *
     * @param values at least one; not changed
     * @param q in [0, 1]
     */
    public static double of(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = (sorted.length - 1) * q;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}

package org.imdad.baselines.isolationforest;

/** Mean path length of unsuccessful searches in random binary search trees. */
final class PathLength {

    private PathLength() {}

    /**
     * c(n) = 2H(n−1) − 2(n−1)/n, so c(1) = 0 and c(2) = 1.
     *
     * @param n number of samples; at least 1
     */
    static double mean(int n) {
        double harmonic = 0;
        // From the smallest term on, so that little is lost by rounding.
        for (int i = n - 1; i >= 1; i--) {
            harmonic += 1.0 / i;
        }
        return 2 * harmonic - 2.0 * (n - 1) / n;
    }
}

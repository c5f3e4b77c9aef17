package org.imdad.reports.chart;

/**
 * Points added on the straight segments of a line, which leave its shape as it is.
 *
 * <p>The first segment gets one more than the others, so that points are never equally spaced: XChart would then put its
 * ticks on multiples of their distance instead of round numbers.
 */
final class Subdivision {

    private static final double WITHIN_FIRST_SEGMENT = 0.37;

    private final int points;
    private final int steps;

    private Subdivision(int points, int steps) {
        this.points = points;
        this.steps = steps;
    }

    /**
     * Chooses how many points to add.
     *
     * @param points number of points of the line
     * @param least how many there are to be at least
     */
    static Subdivision of(int points, int least) {
        return new Subdivision(points, points < 2 ? 1 : Math.max(1, (least + points - 2) / (points - 1)));
    }

    /** One coordinate of the points, with those added. */
    double[] of(double[] values) {
        if (points < 2) {
            return values;
        }
        double[] all = new double[(points - 1) * steps + 2];
        all[0] = values[0];
        all[1] = values[0] + (values[1] - values[0]) * WITHIN_FIRST_SEGMENT / steps;
        for (int i = 1; i < all.length - 1; i++) {
            double from = values[Math.min(i / steps, points - 2)];
            double to = values[Math.min(i / steps, points - 2) + 1];
            double share = (double) (i - steps * Math.min(i / steps, points - 2)) / steps;
            all[i + 1] = from + (to - from) * share;
        }
        return all;
    }
}

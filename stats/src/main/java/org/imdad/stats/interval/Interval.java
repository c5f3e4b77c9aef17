package org.imdad.stats.interval;

/**
 * A confidence interval.
 *
 * @param lower lower end
 * @param upper upper end, at least {@code lower}
 * @param level the share of such intervals meant to hold the true value, in (0, 1), for instance 0.95
 */
public record Interval(double lower, double upper, double level) {

    /** Checks the ranges. */
    public Interval {
        requireLevel(level);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval from %s to %s: the ends must be numbers in this order".formatted(lower, upper));
        }
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level %s: it must be in (0, 1)".formatted(level));
        }
    }
}

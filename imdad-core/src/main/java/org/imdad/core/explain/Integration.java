package org.imdad.core.explain;

/**
 * How finely gradients are averaged along a path: at the midpoints of {@code firstSteps} intervals, which are halved where
 * the score bends until the contributions sum to the score difference Δ = s(x) − s(x′) within
 * {@code tolerance}·max(|Δ|, 10⁻⁴·max(|s(x)|, |s(x′)|)), or until there would be more than {@code maxSteps} gradients. The
 * second term is there because differences below it are rounding of single precision.
 *
 * @param tolerance of the sum, in (0, 1)
 * @param firstSteps at least 1
 * @param maxSteps at least {@code firstSteps}
 */
public record Integration(double tolerance, int firstSteps, int maxSteps) {

    private static final double SMALLEST = 1e-4;

    /** Within 1 %, from 32 to 4096 steps. */
    public static final Integration DEFAULT = new Integration(0.01, 32, 4096);

    /** Checks the ranges. */
    public Integration {
        if (!(tolerance > 0 && tolerance < 1) || firstSteps < 1 || maxSteps < firstSteps) {
            throw new IllegalArgumentException(
                    "integration within %s in %d to %d steps: the tolerance must lie in (0, 1)"
                                    .formatted(tolerance, firstSteps, maxSteps)
                            + ", and 1 ≤ first ≤ most steps");
        }
    }

    /** The largest error allowed between two scores. */
    double allowed(double from, double to) {
        return tolerance * Math.max(Math.abs(to - from), SMALLEST * Math.max(Math.abs(from), Math.abs(to)));
    }
}

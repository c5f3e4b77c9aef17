package org.imdad.stats;

/**
 * A bound on the share of samples beyond a sphere, beside the share found: at the optimum of a pinball problem,
 * beyond/n ≤ bound ≤ (beyond + on)/n.
 *
 * <p>Counts are whole, so the largest share that can be attained is {@link #discreteBound()}. Comparisons allow for
 * rounding of 10⁻⁹ samples.
 *
 * @param bound upper bound on the share, greater than 0
 * @param samples number n of samples; at least 1
 * @param beyond number of samples strictly on the wrong side of the sphere
 * @param on number of samples exactly on the sphere
 */
public record OutlierBound(double bound, int samples, int beyond, int on) {

    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public OutlierBound {
        if (!(bound > 0 && Double.isFinite(bound))) {
            throw new IllegalArgumentException("bound %s: it must be finite and greater than 0".formatted(bound));
        }
        if (samples < 1) {
            throw new UndefinedStatisticException("an outlier ratio is undefined: no samples, at least one is needed");
        }
        if (beyond < 0 || on < 0 || beyond + on > samples) {
            throw new IllegalArgumentException(
                    "%d samples beyond and %d on the sphere do not fit %d samples".formatted(beyond, on, samples));
        }
    }

    /** The largest attainable share within the bound: floor(n · bound)/n, at most 1. */
    public double discreteBound() {
        return Math.min(samples, Math.floor(samples * bound + ROUNDING)) / samples;
    }

    /** Share of samples strictly beyond the sphere, in [0, 1]. */
    public double ratio() {
        return (double) beyond / samples;
    }

    /** Share of samples on or beyond the sphere, in [0, 1]. */
    public double ratioWithBoundary() {
        return (double) (beyond + on) / samples;
    }

    /** Whether {@code ratio ≤ bound ≤ ratioWithBoundary}, which the optimal radius fulfils. */
    public boolean holds() {
        double attainable = samples * bound;
        return beyond <= attainable + ROUNDING && attainable <= beyond + on + ROUNDING;
    }
}

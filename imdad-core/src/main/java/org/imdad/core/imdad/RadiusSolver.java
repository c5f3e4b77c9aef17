package org.imdad.core.imdad;

import java.util.Arrays;

/**
 * Optimal radius and margin for given distances, exactly and in O(n log n).
 *
 * <p>With the representation and the centre held fixed, the objective
 *
 * <pre>R² − ν ρ² + (ν₁/n₁) Σ max(0, dᵢ − R²) + (ν₂/n₂) Σ max(0, R² + ρ² − dⱼ)</pre>
 *
 * separates in R² and S² = R² + ρ² into two quantile problems. With k = ⌊n₁(1+ν)/ν₁⌋ and m = ⌊n₂ν/ν₂⌋, R² is the
 * (k+1)-th largest distance of a normal sample and S² the (m+1)-th smallest of an anomaly. Where n₁(1+ν)/ν₁ or n₂ν/ν₂ is
 * whole the minimiser is an interval; its end with the smaller R² or the larger S² is taken, hence the widest margin.
 *
 * <p>If that gives S² &lt; R², the constraint ρ² ≥ 0 binds and both equal the smallest minimiser of
 *
 * <pre>h(r) = r + (ν₁/n₁) Σ max(0, dᵢ − r) + (ν₂/n₂) Σ max(0, r − dⱼ),</pre>
 *
 * which is convex and piecewise linear: the first distance, in ascending order, to the right of which h no longer falls.
 * Its slope there needs only the counts of samples passed, so one merged sweep over the sorted distances finds it.
 *
 * <p>Without labelled anomalies the margin has no data and −νρ² no lower bound. Then ρ² = 0 is imposed, and R² minimises h
 * with its last sum empty: the radius of soft-boundary Deep SVDD, at most a share 1/ν₁ of the samples outside. This choice
 * is ours.
 */
final class RadiusSolver {

    private static final double SLOPE_TOLERANCE = 1e-12;

    private RadiusSolver() {}

    /**
     * Solves for both radii.
     *
     * @param normal squared distances dᵢ of the n₁ ≥ 1 normal samples; at least 0
     * @param anomalies squared distances dⱼ of the n₂ ≥ 0 labelled anomalies; at least 0
     */
    static SphereRadii solve(MarginWeights weights, double[] normal, double[] anomalies) {
        requireNormal(normal);
        double[] inner = sorted(normal);
        double[] outer = sorted(anomalies);
        if (outer.length > 0) {
            int k = MarginWeights.allowed(inner.length, weights.normalBound());
            int m = MarginWeights.allowed(outer.length, weights.anomalyBound());
            double radius2 = inner[inner.length - 1 - k];
            double outerRadius2 = outer[m];
            if (outerRadius2 >= radius2) {
                return new SphereRadii(radius2, outerRadius2, true);
            }
        }
        return shared(weights, inner, outer);
    }

    /**
     * Solves for one radius with ρ² = 0, whatever the margin could be; arguments as of {@link #solve}.
     */
    static SphereRadii solveWithoutMargin(MarginWeights weights, double[] normal, double[] anomalies) {
        requireNormal(normal);
        return shared(weights, sorted(normal), sorted(anomalies));
    }

    private static void requireNormal(double[] normal) {
        if (normal.length == 0) {
            throw new IllegalArgumentException("a radius needs the distance of at least one normal sample");
        }
    }

    private static SphereRadii shared(MarginWeights weights, double[] inner, double[] outer) {
        double radius2 = sharedRadius(weights, inner, outer);
        return new SphereRadii(radius2, radius2, false);
    }

    /** The smallest minimiser of h. */
    private static double sharedRadius(MarginWeights weights, double[] inner, double[] outer) {
        int i = 0;
        int j = 0;
        while (true) {
            double r = j == outer.length || i < inner.length && inner[i] <= outer[j] ? inner[i] : outer[j];
            i = firstAbove(inner, i, r);
            j = firstAbove(outer, j, r);
            double pull = weights.nu1() * (inner.length - i) / inner.length;
            double push = outer.length == 0 ? 0 : weights.nu2() * j / outer.length;
            if (1 - pull + push >= -SLOPE_TOLERANCE * weights.nu1()) {
                return r;
            }
        }
    }

    private static int firstAbove(double[] ascending, int from, double value) {
        int i = from;
        while (i < ascending.length && ascending[i] <= value) {
            i++;
        }
        return i;
    }

    private static double[] sorted(double[] distances) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && !(sorted[0] >= 0 && sorted[sorted.length - 1] < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("squared distances must be finite and at least 0, found %s to %s"
                    .formatted(sorted[0], sorted[sorted.length - 1]));
        }
        return sorted;
    }
}

package org.imdad.stats;

/**
 * Outlier-ratio bounds of IMD-AD (its ν-property) on training data: a share of at most (1+ν)/ν₁ of the normal samples lies
 * outside the sphere d = R², and a share of at most ν/ν₂ of the labelled anomalies inside the margin d = S².
 *
 * <p>Both follow from stationarity in R² and ρ² and hold when the margin ρ² = S² − R² is positive. If S² = R², the
 * constraint ρ² ≥ 0 is active, its multiplier enters both conditions, and neither bound applies.
 *
 * <p>Source: Z. Yang, M. Huang, X. Li, X. Pan, Q. Wang, J. Zhao, "Interpretable Maximum Margin Deep Anomaly Detection",
 * arXiv 2603.07073, 2026; the derivation is that of the ν-property of M. Wu, J. Ye, "A Small Sphere and Large Margin
 * Approach for Novelty Detection Using Training Data with Outliers", IEEE TPAMI 31(11):2088–2092, 2009.
 *
 * @param normal normal samples outside the sphere
 * @param anomalies labelled anomalies inside the margin
 * @param marginActive whether ρ² &gt; 0
 */
public record OutlierBounds(OutlierBound normal, OutlierBound anomalies, boolean marginActive) {

    /** What the counts say of the bounds. */
    public enum Verdict {
        /** Both bounds hold. */
        HOLD,
        /** A bound is violated: the radii are not optimal for these distances. */
        VIOLATED,
        /** The margin is inactive, so the bounds do not apply. */
        MARGIN_INACTIVE
    }

    /**
     * Compares distances with the bounds. Held-out distances may be given too: then only the ratios have a meaning, since
     * the bounds are proved for the samples that R² and S² were computed from.
     *
     * @param weights ν, ν₁ and ν₂
     * @param normalDistances squared distances d of the normal samples; at least one
     * @param anomalyDistances squared distances d of the labelled anomalies; at least one
     * @param radius2 squared radius R²
     * @param outerRadius2 squared outer radius S² = R² + ρ²; at least R²
     * @throws UndefinedStatisticException if there are no distances on one side
     * @throws IllegalArgumentException if a number is NaN or infinite, or S² &lt; R²
     */
    public static OutlierBounds of(
            Weights weights, double[] normalDistances, double[] anomalyDistances, double radius2, double outerRadius2) {
        FiniteValues.require(normalDistances);
        FiniteValues.require(anomalyDistances);
        if (!(radius2 >= 0 && radius2 <= outerRadius2 && Double.isFinite(outerRadius2))) {
            throw new IllegalArgumentException("radius2 %s and outer_radius2 %s: 0 ≤ radius2 ≤ outer_radius2 is needed"
                    .formatted(radius2, outerRadius2));
        }
        OutlierBound normal = new OutlierBound(
                weights.normalBound(),
                normalDistances.length,
                outside(normalDistances, radius2),
                on(normalDistances, radius2));
        OutlierBound anomalies = new OutlierBound(
                weights.anomalyBound(),
                anomalyDistances.length,
                anomalyDistances.length - outside(anomalyDistances, outerRadius2) - on(anomalyDistances, outerRadius2),
                on(anomalyDistances, outerRadius2));
        return new OutlierBounds(normal, anomalies, outerRadius2 > radius2);
    }

    /** Whether both bounds hold, one is violated, or they do not apply. */
    public Verdict verdict() {
        if (!marginActive) {
            return Verdict.MARGIN_INACTIVE;
        }
        return normal.holds() && anomalies.holds() ? Verdict.HOLD : Verdict.VIOLATED;
    }

    private static int outside(double[] distances, double radius2) {
        int count = 0;
        for (double distance : distances) {
            if (distance > radius2) {
                count++;
            }
        }
        return count;
    }

    private static int on(double[] distances, double radius2) {
        int count = 0;
        for (double distance : distances) {
            if (distance == radius2) {
                count++;
            }
        }
        return count;
    }

    /**
     * Weights of the objective.
     *
     * @param nu ν &gt; 0, weight of the margin
     * @param nu1 ν₁ ≥ 1 + ν, weight of the slack of normal samples
     * @param nu2 ν₂ ≥ ν, weight of the slack of labelled anomalies
     */
    public record Weights(double nu, double nu1, double nu2) {

        /** Checks the ranges; outside them the objective has no optimum with positive radii. */
        public Weights {
            if (!(nu > 0 && nu1 >= 1 + nu && nu2 >= nu)) {
                throw new IllegalArgumentException(
                        "nu %s, nu1 %s, nu2 %s: nu > 0, nu1 >= 1 + nu and nu2 >= nu are needed"
                                .formatted(nu, nu1, nu2));
            }
        }

        /** (1+ν)/ν₁, in (0, 1]. */
        public double normalBound() {
            return (1 + nu) / nu1;
        }

        /** ν/ν₂, in (0, 1]. */
        public double anomalyBound() {
            return nu / nu2;
        }
    }
}

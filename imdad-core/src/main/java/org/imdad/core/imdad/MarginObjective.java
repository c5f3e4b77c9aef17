package org.imdad.core.imdad;

/** Value of IMD-AD's objective for given distances and radii. */
final class MarginObjective {

    private MarginObjective() {}

    /**
     * R² − ν ρ² + (ν₁/n₁) Σ max(0, dᵢ − R²) + (ν₂/n₂) Σ max(0, S² − dⱼ), without the weight-decay term.
     *
     * @param normal squared distances of the n₁ ≥ 1 normal samples
     * @param anomalies squared distances of the n₂ ≥ 0 labelled anomalies; their term is 0 if there are none
     */
    static double value(MarginWeights weights, SphereRadii radii, double[] normal, double[] anomalies) {
        return radii.radius2() - weights.nu() * radii.margin2() + slack(weights, radii, normal, anomalies);
    }

    /** The part of the objective that training minimises over representation and centre: its last two terms. */
    static double slack(MarginWeights weights, SphereRadii radii, double[] normal, double[] anomalies) {
        double outside = 0;
        for (double d : normal) {
            outside += Math.max(0, d - radii.radius2());
        }
        double inside = 0;
        for (double d : anomalies) {
            inside += Math.max(0, radii.outerRadius2() - d);
        }
        double loss = weights.nu1() * outside / normal.length;
        return anomalies.length == 0 ? loss : loss + weights.nu2() * inside / anomalies.length;
    }
}

package org.imdad.core.imdad;

/**
 * Squared radii of IMD-AD's two concentric spheres.
 *
 * @param radius2 R², squared radius of the sphere that holds the normal samples; at least 0
 * @param outerRadius2 S² = R² + ρ², squared radius beyond which the labelled anomalies are to lie; at least R²
 * @param marginActive whether the margin ρ² is at its own optimum, so that the outlier-ratio bounds hold. False if the
 *     two spheres had to fall together (the constraint ρ² ≥ 0 binds) or there are no labelled anomalies; S² = R² then
 */
public record SphereRadii(double radius2, double outerRadius2, boolean marginActive) {

    /** Checks 0 ≤ R² ≤ S². */
    public SphereRadii {
        if (!(radius2 >= 0 && outerRadius2 >= radius2 && outerRadius2 < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("squared radii must satisfy 0 ≤ R² ≤ S² < ∞, found R² = %s, S² = %s"
                    .formatted(radius2, outerRadius2));
        }
    }

    /** ρ² = S² − R², the squared margin; at least 0. */
    public double margin2() {
        return outerRadius2 - radius2;
    }
}

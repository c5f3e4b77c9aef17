package org.imdad.core.imdad;

/**
 * Grades of confidence that IMD-AD's two spheres give to a score.
 *
 * @param sphere score on the inner sphere, d = R²; a score above it is called an anomaly
 * @param margin score on the outer sphere, d = S²; at least {@code sphere}
 */
public record MarginBand(double sphere, double margin) {

    /** Where a sample lies. */
    public enum Grade {
        /** On or inside the inner sphere, d ≤ R²: normal. */
        WITHIN_SPHERE,
        /** R² &lt; d &lt; S²: an anomaly, but closer than the labelled anomalies are asked to be. */
        BETWEEN_SPHERE_AND_MARGIN,
        /** Outside the inner sphere and on or outside the outer one, d ≥ S²: an anomaly with the full margin. */
        BEYOND_MARGIN
    }

    /** The grade of a score. */
    public Grade grade(double score) {
        if (score <= sphere) {
            return Grade.WITHIN_SPHERE;
        }
        return score < margin ? Grade.BETWEEN_SPHERE_AND_MARGIN : Grade.BEYOND_MARGIN;
    }
}

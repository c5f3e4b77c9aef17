package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrainedSpheresTest {

    private static final double[] NORMAL = {4, 9, 1, 7, 3, 10, 2, 8, 6, 5};
    private static final double[] CENTRE = {3, -4};

    // k = floor(10·2/6) = 3 outside R² = 7, m = floor(4/3) = 1 inside S² = 15
    private final TrainedSpheres spheres = spheres(new MarginWeights(1, 6, 3), 30, 8, 20, 15);

    @Test
    void representativesLieOnOrBeyondTheirBoundary() {
        assertThat(spheres.representativeNormals()).containsExactly(1, 3, 5, 7);
        assertThat(spheres.representativeAnomalies()).containsExactly(1, 3);
    }

    @Test
    void diagnosticsOfAKnownState() {
        // objective 7 − 8 + 6/10·(1 + 2 + 3) + 3/4·7
        assertThat(spheres.diagnostics().get("objective")).isCloseTo(7.85, within(1e-12));
        assertThat(spheres.diagnostics())
                .contains(
                        entry("radius2", 7.0),
                        entry("outer_radius2", 15.0),
                        entry("margin2", 8.0),
                        entry("margin_active", 1.0),
                        entry("centre_norm", 5.0),
                        entry("normal_distance_mean", 5.5),
                        entry("normal_distance_std", Math.sqrt(8.25)),
                        entry("normal_outlier_ratio", 0.3),
                        entry("normal_outlier_bound", 2 / 6.0),
                        entry("normal_outlier_discrete_bound", 0.3),
                        entry("anomaly_distance_mean", 18.25),
                        entry("anomaly_outlier_ratio", 0.25),
                        entry("anomaly_outlier_bound", 1 / 3.0),
                        entry("anomaly_outlier_discrete_bound", 0.25));
    }

    @Test
    void withoutAnomaliesTheBoundIsThatOfTheSphereAlone() {
        TrainedSpheres alone = spheres(new MarginWeights(1, 5, 3));
        assertThat(alone.normalOutliers()).isEqualTo(new OutlierRatio(2, 3, 10, 0.2));
        assertThat(alone.anomalyOutliers()).isEmpty();
        assertThat(alone.representativeAnomalies()).isEmpty();
        assertThat(alone.diagnostics().keySet()).noneMatch(name -> name.startsWith("anomaly"));
    }

    @Test
    void gradesFollowTheTwoSpheres() {
        MarginBand band = new MarginBand(1, 2.5);
        assertThat(band.grade(1)).isEqualTo(MarginBand.Grade.WITHIN_SPHERE);
        assertThat(band.grade(Math.nextUp(1.0))).isEqualTo(MarginBand.Grade.BETWEEN_SPHERE_AND_MARGIN);
        assertThat(band.grade(2.5)).isEqualTo(MarginBand.Grade.BEYOND_MARGIN);
        assertThat(new MarginBand(1, 1).grade(1.1)).isEqualTo(MarginBand.Grade.BEYOND_MARGIN);
    }

    private static TrainedSpheres spheres(MarginWeights weights, double... anomalies) {
        return new TrainedSpheres(weights, CENTRE, RadiusSolver.solve(weights, NORMAL, anomalies), NORMAL, anomalies);
    }
}

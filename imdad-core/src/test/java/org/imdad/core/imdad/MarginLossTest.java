package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarginLossTest {

    private static final MarginWeights WEIGHTS = new MarginWeights(1, 20, 10);
    private static final int WIDTH = 5;
    private static final int NORMALS = 7;
    private static final int ANOMALIES = 4;

    private final RandomGenerator random = FitContext.random(3, "margin loss");

    @ParameterizedTest
    @EnumSource
    void gradientAtTheOutputEqualsFiniteDifferences(Geometry geometry) {
        for (int trial = 0; trial < 20; trial++) {
            float[] z = floats((NORMALS + ANOMALIES) * WIDTH);
            double[] centre = centre();
            SphereRadii radii = radiiAmong(geometry, centre, z);
            MarginLoss loss = MarginLoss.of(WEIGHTS, radii, geometry, centre, z, NORMALS);
            for (int k = 0; k < z.length; k++) {
                float[] up = z.clone();
                float[] down = z.clone();
                up[k] += 1e-3f;
                down[k] -= 1e-3f;
                double slope = (loss(radii, geometry, centre, up) - loss(radii, geometry, centre, down))
                        / ((double) up[k] - down[k]);
                assertThat((double) loss.outputError()[k]).isCloseTo(slope, within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void gradientAtTheFinalWeightEqualsFiniteDifferences(Geometry geometry) {
        for (int trial = 0; trial < 20; trial++) {
            float[] z = floats((NORMALS + ANOMALIES) * WIDTH);
            double[] weight = Arrays.stream(centre()).map(c -> 2 * c).toArray();
            SphereRadii radii = radiiAmong(geometry, half(weight), z);
            MarginLoss loss = MarginLoss.of(WEIGHTS, radii, geometry, half(weight), z, NORMALS);
            for (int k = 0; k < WIDTH; k++) {
                double[] up = weight.clone();
                double[] down = weight.clone();
                up[k] += 1e-5;
                down[k] -= 1e-5;
                double slope = (loss(radii, geometry, half(up), z) - loss(radii, geometry, half(down), z)) / 2e-5;
                assertThat(loss.weightGradient()[k]).isCloseTo(slope, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lossIsTheSlackOfTheObjective(Geometry geometry) {
        float[] z = floats((NORMALS + ANOMALIES) * WIDTH);
        double[] centre = centre();
        double[] distances = distances(geometry, centre, z);
        SphereRadii radii = radiiAmong(geometry, centre, z);
        double expected = MarginObjective.slack(
                WEIGHTS,
                radii,
                Arrays.copyOf(distances, NORMALS),
                Arrays.copyOfRange(distances, NORMALS, distances.length));
        assertThat(loss(radii, geometry, centre, z)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void samplesOnTheRightSideHaveNoGradient() {
        // normal at distance 1 ≤ R² = 2, anomaly at distance 9 ≥ S² = 5
        MarginLoss loss = MarginLoss.of(
                WEIGHTS,
                new SphereRadii(2, 5, true),
                Geometry.EUCLIDEAN,
                new double[] {0, 0},
                new float[] {1, 0, 0, 3},
                1);
        assertThat(loss.value()).isZero();
        assertThat(loss.outputError()).containsOnly(0);
        assertThat(loss.weightGradient()).containsOnly(0);
    }

    @Test
    void knownGradientOfOneSampleOfEachKind() {
        // a = 20 for the normal sample at (3, 0), −10 for the anomaly at (0, 1); ∂L/∂z = 2a·z, ∂L/∂w = −a·z summed
        MarginLoss loss = MarginLoss.of(
                WEIGHTS,
                new SphereRadii(2, 5, true),
                Geometry.EUCLIDEAN,
                new double[] {0, 0},
                new float[] {3, 0, 0, 1},
                1);
        assertThat(loss.value()).isEqualTo(20 * 7 + 10 * 4);
        assertThat(loss.outputError()).containsExactly(120, 0, -0f, -20);
        assertThat(loss.weightGradient()).containsExactly(-60, 10);
    }

    @Test
    void normalSamplesAloneAreEnough() {
        MarginLoss loss = MarginLoss.of(
                WEIGHTS, new SphereRadii(2, 2, false), Geometry.EUCLIDEAN, new double[] {0, 0}, new float[] {3, 0}, 1);
        assertThat(loss.value()).isEqualTo(140);
    }

    @Test
    void aNanOutputShowsInTheLoss() {
        MarginLoss loss = MarginLoss.of(
                WEIGHTS,
                new SphereRadii(2, 5, true),
                Geometry.UNIT,
                new double[] {0, 0},
                new float[] {Float.NaN, 0},
                1);
        assertThat(loss.value()).isNaN();
    }

    private static double loss(SphereRadii radii, Geometry geometry, double[] centre, float[] z) {
        return MarginLoss.of(WEIGHTS, radii, geometry, centre, z, NORMALS).value();
    }

    /** Radii half-way between neighbouring distances, so that no finite difference crosses a kink. */
    private static SphereRadii radiiAmong(Geometry geometry, double[] centre, float[] z) {
        double[] sorted = distances(geometry, centre, z);
        Arrays.sort(sorted);
        int inner = widestGap(sorted, 1, 5);
        int outer = widestGap(sorted, 5, 9);
        return new SphereRadii((sorted[inner] + sorted[inner + 1]) / 2, (sorted[outer] + sorted[outer + 1]) / 2, true);
    }

    private static int widestGap(double[] sorted, int from, int to) {
        int widest = from;
        for (int i = from; i < to; i++) {
            widest = sorted[i + 1] - sorted[i] > sorted[widest + 1] - sorted[widest] ? i : widest;
        }
        return widest;
    }

    private static double[] distances(Geometry geometry, double[] centre, float[] z) {
        Hypersphere sphere = new Hypersphere(centre, 0);
        double[] phi = new double[WIDTH];
        double[] distances = new double[z.length / WIDTH];
        for (int i = 0; i < distances.length; i++) {
            geometry.map(z, i * WIDTH, phi);
            distances[i] = sphere.distance2(phi);
        }
        return distances;
    }

    private double[] centre() {
        double[] centre = new double[WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            centre[k] = random.nextDouble(-1, 1);
        }
        return centre;
    }

    private static double[] half(double[] values) {
        return Arrays.stream(values).map(v -> v / 2).toArray();
    }

    private float[] floats(int n) {
        float[] values = new float[n];
        for (int k = 0; k < n; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }
}

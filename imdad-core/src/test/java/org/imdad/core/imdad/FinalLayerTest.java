package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinalLayerTest {

    private final RandomGenerator random = FitContext.random(7, "final layer");

    @ParameterizedTest
    @EnumSource
    void decisionIsRadiusMinusDistance(Geometry geometry) {
        for (int trial = 0; trial < 500; trial++) {
            Hypersphere sphere = randomSphere();
            double[] phi = randomPhi(geometry, sphere.centre().length);
            assertThat(sphere.finalLayer(geometry).decision(phi))
                    .isCloseTo(sphere.radius2() - sphere.distance2(phi), within(1e-11));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sphereSurvivesTheWayToTheLayerAndBack(Geometry geometry) {
        for (int trial = 0; trial < 500; trial++) {
            Hypersphere sphere = randomSphere();
            Hypersphere back = sphere.finalLayer(geometry).hypersphere();
            assertThat(back.centre()).isEqualTo(sphere.centre());
            assertThat(back.radius2()).isCloseTo(sphere.radius2(), within(1e-11));
        }
    }

    @ParameterizedTest
    @EnumSource
    void layerSurvivesTheWayToTheSphereAndBack(Geometry geometry) {
        for (int trial = 0; trial < 500; trial++) {
            double[] weight = gaussians(1 + random.nextInt(40));
            double smallest = -new Hypersphere(halved(weight), 0).squaredNormOfCentre() - 1;
            FinalLayer layer = new FinalLayer(geometry, weight, smallest + 1 + random.nextDouble(5));
            FinalLayer back = layer.hypersphere().finalLayer(geometry);
            assertThat(back.weight()).isEqualTo(weight);
            assertThat(back.bias()).isCloseTo(layer.bias(), within(1e-11));
            assertThat(back.geometry()).isEqualTo(geometry);
        }
    }

    @Test
    void unitLayerOfAKnownSphere() {
        FinalLayer layer = new Hypersphere(new double[] {0.5, -1}, 2).finalLayer(Geometry.UNIT);
        assertThat(layer.weight()).containsExactly(1, -2);
        assertThat(layer.bias()).isEqualTo(-0.25);
        // φ = (0.6, 0.8): 2 − (0.1² + 1.8²)
        assertThat(layer.decision(new double[] {0.6, 0.8})).isCloseTo(-1.25, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void radiusZeroIsNotLostToRounding(Geometry geometry) {
        for (int trial = 0; trial < 500; trial++) {
            Hypersphere point = new Hypersphere(gaussians(30), 0);
            assertThat(point.finalLayer(geometry).hypersphere().radius2()).isBetween(0.0, 1e-11);
        }
    }

    @Test
    void aBiasWithoutASphereIsRefused() {
        FinalLayer layer = new FinalLayer(Geometry.UNIT, new double[] {2, 0}, -2.5);
        assertThatThrownBy(layer::hypersphere)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a squared radius must be finite and at least 0, found -0.5");
        assertThatThrownBy(() -> new Hypersphere(new double[] {Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    private Hypersphere randomSphere() {
        return new Hypersphere(gaussians(1 + random.nextInt(40)), random.nextDouble(5));
    }

    private double[] randomPhi(Geometry geometry, int width) {
        float[] z = new float[width];
        for (int k = 0; k < width; k++) {
            z[k] = (float) (3 * random.nextGaussian());
        }
        double[] phi = new double[width];
        geometry.map(z, 0, phi);
        return phi;
    }

    private double[] gaussians(int width) {
        double[] values = new double[width];
        for (int k = 0; k < width; k++) {
            values[k] = random.nextGaussian();
        }
        return values;
    }

    private static double[] halved(double[] values) {
        double[] halves = values.clone();
        for (int k = 0; k < halves.length; k++) {
            halves[k] /= 2;
        }
        return halves;
    }
}

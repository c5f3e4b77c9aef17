package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdversaryTest {

    private static final int N = 12;
    private static final SampleShape SHAPE = SampleShape.vector(4);

    @ParameterizedTest
    @EnumSource
    void pointsLieInTheShellWhateverTheNumberOfSteps(Variant variant) {
        Samples samples = samples();
        float[] gradient = gradient();
        Shell shell = new Shell(1.5, 2);
        for (int steps : new int[] {1, 5, 10, 13}) {
            try (Network network = random()) {
                Samples points = adversary(network, variant, steps, 0.3, shell).points(samples, gradient);

                for (int i = 0; i < N; i++) {
                    double[] weights =
                            variant == Variant.PLAIN ? new double[] {1, 1, 1, 1} : Variant.weights(gradient, 4 * i, 4);
                    assertThat(distance(points, samples, i, weights)).isBetween(1.5 - 1e-5, 2 + 1e-5);
                }
            }
        }
    }

    /** For f(x) = w·x every step adds η·w/‖w‖, so many small projected steps end at x + r·w/‖w‖. */
    @Test
    void theAscentOnALinearMapEndsInTheDirectionOfItsWeights() {
        Samples samples = samples();
        try (Network network = linear(0.6f, 0, -0.8f, 0)) {
            Samples points =
                    adversary(network, Variant.PLAIN, 400, 0.5, new Shell(2, 2)).points(samples, gradient());

            for (int i = 0; i < N; i++) {
                assertThat(points.get(i, 0) - samples.get(i, 0)).isCloseTo(1.2f, within(0.01f));
                assertThat(points.get(i, 1) - samples.get(i, 1)).isCloseTo(0f, within(0.05f));
                assertThat(points.get(i, 2) - samples.get(i, 2)).isCloseTo(-1.6f, within(0.01f));
            }
        }
    }

    @Test
    void theAscentRaisesTheLogits() {
        Samples samples = samples();
        try (Network network = random()) {
            Shell shell = new Shell(1, 2);
            float[] still = network.infer(
                    adversary(network, Variant.PLAIN, 10, 1e-9, shell).points(samples, gradient()));
            float[] moved = network.infer(
                    adversary(network, Variant.PLAIN, 10, 0.2, shell).points(samples, gradient()));

            for (int i = 0; i < N; i++) {
                assertThat(moved[i]).isGreaterThan(still[i]);
            }
        }
    }

    @Test
    void withoutAGradientThePointsAreProjectedNoise() {
        Samples samples = samples();
        try (Network network = linear(0, 0, 0, 0)) {
            Samples points =
                    adversary(network, Variant.PLAIN, 3, 0.1, new Shell(3, 3)).points(samples, gradient());

            for (int i = 0; i < N; i++) {
                assertThat(distance(points, samples, i, new double[] {1, 1, 1, 1}))
                        .isCloseTo(3, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, -2, 0, 1, 1, 2, 0, 1", "0, 0, 0, 0, 1, 1, 1, 1", "0, 0, 1e-30, 0, 0, 0, 4, 0"})
    void weightsAreTheAbsoluteGradientScaledToTheNumberOfFeatures(
            float a, float b, float c, float d, double v, double w, double x, double y) {
        assertThat(Variant.weights(new float[] {9, a, b, c, d, 9}, 1, 4))
                .containsExactly(new double[] {v, w, x, y}, within(1e-12));
    }

    private static Adversary adversary(Network network, Variant variant, int steps, double stepSize, Shell shell) {
        DroccSettings settings =
                DroccSettings.SCHEMA.create(Map.of("ascent_steps", steps, "ascent_step_size", stepSize));
        return new Adversary(network, variant, settings, shell, FitContext.random(3, "noise"), () -> {});
    }

    private static Network random() {
        DroccSettings settings = DroccSettings.SCHEMA.create(Map.of());
        return Networks.create(LogitNetwork.of(settings, SHAPE), Adam.of(1e-3, 0), FitContext.random(2, "weights"));
    }

    private static Network linear(float... weights) {
        LayerSpec dense = new LayerSpec.Dense(1, false, LayerSpec.Init.FAN_IN_UNIFORM);
        Network network = Networks.create(
                new NetworkSpec(SHAPE, List.of(dense)), Adam.of(1e-3, 0), FitContext.random(2, "weights"));
        network.load(new NetworkState(Map.of("0.weight", NumberArray.of(weights, 1, 4))));
        return network;
    }

    private static double distance(Samples points, Samples samples, int i, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            double difference = points.get(i, j) - samples.get(i, j);
            sum += weights[j] * difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static Samples samples() {
        return Samples.of(SHAPE, gaussian(5));
    }

    private static float[] gradient() {
        return gaussian(6);
    }

    private static float[] gaussian(long seed) {
        RandomGenerator random = FitContext.random(seed, "values");
        float[] values = new float[N * SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}

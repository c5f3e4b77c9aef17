package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.Networks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single precision allows differences over ±0.002 along the gradient's own direction, hence the tolerance. */
class ObjectiveTest {

    private static final double MU = 0.7;
    private static final double STEP = 2e-3;
    private static final SampleShape SHAPE = SampleShape.vector(5);

    /** {@code auto} has no batch normalisation, the other has. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "mlp-8-4"})
    void theGradientIsThatOfBothTerms(String encoder) {
        LabelledBatch batch = new LabelledBatch(samples(9, 1), 6);
        Samples points = samples(6, 2);
        try (Network network = network(encoder)) {
            NetworkState origin = network.state();
            Objective objective = Objective.withAdversary(network, batch, MU, gradient -> {
                assertThat(gradient).hasSize(45);
                disturb(network);
                return points;
            });
            NetworkState gradients = network.gradients();

            network.load(origin);
            assertThat(objective.crossEntropy() + MU * objective.adversarial())
                    .isCloseTo(loss(network, batch, points), within(1e-6));
            gradients.arrays().forEach((name, gradient) -> {
                float[] g = gradient.floats();
                double norm = norm(g);
                double numeric = (lossAt(network, origin, name, g, STEP / norm, batch, points)
                                - lossAt(network, origin, name, g, -STEP / norm, batch, points))
                        / (2 * STEP);
                assertThat(numeric).as("along the gradient of %s", name).isCloseTo(norm, within(0.02 * norm + 2e-4));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "mlp-8-4"})
    void withoutAdversaryTheGradientIsThatOfTheCrossEntropy(String encoder) {
        LabelledBatch batch = new LabelledBatch(samples(9, 1), 6);
        try (Network network = network(encoder)) {
            Objective alone = Objective.withoutAdversary(network, batch);
            NetworkState expected = network.gradients();
            Objective both = Objective.withAdversary(network, batch, 1e-30, gradient -> samples(6, 2));

            assertThat(alone.crossEntropy()).isEqualTo(both.crossEntropy());
            assertThat(alone.adversarial()).isNaN();
            expected.arrays()
                    .forEach((name, gradient) -> assertThat(
                                    network.gradients().arrays().get(name).floats())
                            .containsExactly(gradient.floats(), within(1e-7f)));
        }
    }

    /** What an ascent does to a network: passes of other batches, and their gradients. */
    private static void disturb(Network network) {
        network.forward(samples(6, 3));
        network.backwardToInput(new float[] {1, 2, 3, 4, 5, 6});
    }

    private static double lossAt(
            Network network,
            NetworkState origin,
            String name,
            float[] direction,
            double step,
            LabelledBatch batch,
            Samples points) {
        NumberArray array = origin.arrays().get(name);
        float[] moved = array.floats().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        Map<String, NumberArray> arrays = new LinkedHashMap<>(origin.arrays());
        arrays.put(name, NumberArray.of(moved, array.shape()));
        network.load(new NetworkState(arrays));
        return loss(network, batch, points);
    }

    private static double loss(Network network, LabelledBatch batch, Samples points) {
        double sum = 0;
        float[] logits = network.forward(batch.samples());
        for (int i = 0; i < logits.length; i++) {
            sum += Math.log(1 + Math.exp(i < 6 ? -logits[i] : logits[i])) / logits.length;
        }
        for (float logit : network.forward(points)) {
            sum += MU * Math.log(1 + Math.exp(logit)) / points.size();
        }
        return sum;
    }

    private static Network network(String encoder) {
        DroccSettings settings = DroccSettings.SCHEMA.create(Map.of("encoder", encoder));
        NetworkSpec spec = LogitNetwork.of(settings, SHAPE);
        return Networks.create(spec, Adam.of(1e-3, 0), FitContext.random(4, "weights"));
    }

    private static Samples samples(int n, long seed) {
        RandomGenerator random = FitContext.random(seed, "samples");
        float[] values = new float[n * SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Samples.of(SHAPE, values);
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}

package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.model.NumberArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network is one linear layer. */
class AutoencoderTrainingTest {

    private static final SampleShape SHAPE = SampleShape.vector(2);
    private static final NetworkSpec LINEAR = new NetworkSpec(SHAPE, List.of(Layers.dense(2)));
    private static final Samples SAMPLES = Samples.of(SHAPE, new float[] {1, 0, 0.5f, -1, 0, 2, 1, 1});

    /** Expected by hand, for the weights (1, 0.5), (0, 1): the errors are (0.5 x₂, 0), their squares 0, ¼, 1, ¼. */
    @Test
    void theLossIsTheSumOrTheMeanOfSquaredErrors() {
        try (Network network = network(1, 0.5f, 0, 1)) {
            assertThat(training(network, ReconstructionLoss.SUM, 4).epoch(0)).isEqualTo(0.375);
            assertThat(training(network, ReconstructionLoss.SUM, 2).epoch(0)).isEqualTo(0.375);
            assertThat(training(network, ReconstructionLoss.MEAN, 4).epoch(0)).isEqualTo(0.1875);
        }
    }

    /** Central differences of a quadratic loss are exact but for rounding. */
    @ParameterizedTest
    @EnumSource
    void theGradientIsThatOfTheLoss(ReconstructionLoss loss) {
        float[] outputs = {0.75f, 0.5f, -0.25f, 1.5f, 3, -2, 0, 1};
        float[] gradient = outputs.clone();
        loss.replaceByGradient(gradient, SAMPLES);

        float step = 1f / 64;
        for (int k = 0; k < outputs.length; k++) {
            float[] up = outputs.clone();
            float[] down = outputs.clone();
            up[k] += step;
            down[k] -= step;
            double numeric = (loss(loss, up) - loss(loss, down)) / (2 * step);
            assertThat((double) gradient[k]).isCloseTo(numeric, within(1e-6));
        }
    }

    @Test
    void everyBatchAsksWhetherToGoOn() {
        AtomicInteger asked = new AtomicInteger();
        FitContext context = FitContext.seeded(0).withCancellation(() -> asked.getAndIncrement() == 1);
        try (Network network = network(1, 0, 0, 1)) {
            AutoencoderTraining training = training(network, ReconstructionLoss.SUM, 2, context);

            assertThatThrownBy(() -> training.epoch(0.1)).isInstanceOf(FitException.class);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void divergenceNamesTheEpoch() {
        try (Network network = network(1, 0, 0, 1)) {
            AutoencoderTraining training = training(network, ReconstructionLoss.SUM, 4);
            training.epoch(0);
            network.load(weights(network, Float.POSITIVE_INFINITY, 0, 0, 1));

            assertThatThrownBy(() -> training.epoch(0))
                    .isInstanceOfSatisfying(
                            FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED))
                    .hasMessageStartingWith("test: the reconstruction loss became")
                    .hasMessageContaining("in epoch 2; lower some_rate");
        }
    }

    private static double loss(ReconstructionLoss loss, float[] outputs) {
        return loss.weight(2) * loss.replaceByGradient(outputs, SAMPLES) / SAMPLES.size();
    }

    private static AutoencoderTraining training(Network network, ReconstructionLoss loss, int batchSize) {
        return training(network, loss, batchSize, FitContext.seeded(0));
    }

    private static AutoencoderTraining training(
            Network network, ReconstructionLoss loss, int batchSize, FitContext context) {
        return new AutoencoderTraining(
                "test",
                "some_rate",
                AutoencoderTraining.step(network, loss),
                SAMPLES,
                batches(batchSize),
                loss,
                context);
    }

    private static Minibatches batches(int size) {
        return new Minibatches(SAMPLES.size(), size, FitContext.random(0, "batches"));
    }

    private static Network network(float... weights) {
        Network network = Networks.create(LINEAR, Adam.of(1e-3, 0), FitContext.random(0, "weights"));
        network.load(weights(network, weights));
        return network;
    }

    private static NetworkState weights(Network network, float... weights) {
        String name = network.state().arrays().keySet().iterator().next();
        return new NetworkState(Map.of(name, NumberArray.of(weights.clone(), 2, 2)));
    }
}

package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.model.NumberArray;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final NetworkSpec ENCODER = Architectures.of("encoder", "mnist-lenet", new SampleShape(1, 28, 28))
            .encoder();
    private static final NetworkSpec LINE =
            new NetworkSpec(SampleShape.vector(2), List.of(new LayerSpec.Dense(1, false, FAN_IN_UNIFORM)));

    /** 20,000 draws: the deviation of the mean is 0.02/√20000 = 0.00014, that of the deviation 0.0001. */
    @Test
    void normalWeightsHaveMeanZeroAndTheDeviationThatTheirNameSays() {
        NetworkSpec spec = new NetworkSpec(
                SampleShape.vector(200), List.of(new LayerSpec.Dense(100, false, LayerSpec.Init.NORMAL)));
        try (Network network = create(spec, Adam.of(1, 0), 5)) {
            float[] drawn = network.state().arrays().get("0.weight").floats();
            double sum = 0;
            double squares = 0;
            int beyond = 0;
            for (float w : drawn) {
                sum += w;
                squares += w * w;
                beyond += Math.abs(w) > 2 * 0.02 ? 1 : 0;
            }
            assertThat(sum / drawn.length).isCloseTo(0, Offset.offset(6e-4));
            assertThat(Math.sqrt(squares / drawn.length)).isCloseTo(0.02, Offset.offset(4e-4));
            assertThat((double) beyond / drawn.length).isCloseTo(0.0455, Offset.offset(0.006));
        }
    }

    /** Values of torch.optim.Adam (PyTorch 1.13), lr 0.01, weight decay 0.1, the same weights and gradients. */
    @Test
    void threeStepsOfAdamWithWeightDecayEqualPyTorch() {
        float[][] expected = {{0.49f, -0.31f}, {0.48025739f, -0.31961900f}, {0.47058415f, -0.32916731f}};
        requireSteps(Adam.of(0.01, 0.1), expected);
    }

    /** Values of torch.optim.SGD (PyTorch 1.13), lr 0.01, momentum 0.9, weight decay 0.1, the same gradients. */
    @Test
    void threeStepsOfGradientDescentWithMomentumEqualPyTorch() {
        float[][] expected = {{0.49700001f, -0.30470002f}, {0.48880300f, -0.31862533f}, {0.47343689f, -0.34583947f}};
        requireSteps(new Sgd(0.9, 0.1), expected);
    }

    private static void requireSteps(Optimiser optimiser, float[][] expected) {
        try (Network network = create(LINE, optimiser, 1)) {
            network.load(new NetworkState(Map.of("0.weight", NumberArray.of(new float[] {0.5f, -0.3f}, 1, 2))));
            for (int step = 0; step < 3; step++) {
                network.forward(Samples.ofRows(new float[][] {{1, 2}}));
                network.backward(new float[] {0.25f * (step + 1)});
                network.update(0.01);
                assertThat(weights(network)).containsExactly(expected[step], Offset.offset(2e-6f));
            }
        }
    }

    /** Values of torch.nn.BatchNorm2d(1, eps=1e-4, affine=False) (PyTorch 1.13). */
    @Test
    void batchNormalisationEqualsPyTorchInTrainingAndInference() {
        SampleShape image = new SampleShape(1, 2, 2);
        NetworkSpec spec = new NetworkSpec(
                image,
                List.of(
                        new LayerSpec.Convolution(1, 1, 0, false, FAN_IN_UNIFORM),
                        new LayerSpec.BatchNorm(1e-4, false)));
        try (Network network = create(spec, Adam.of(0.01, 0), 1)) {
            network.load(new NetworkState(Map.of("0.weight", NumberArray.of(new float[] {1}, 1, 1, 1, 1))));
            float[] trained = network.forward(Samples.of(image, new float[] {1, 2, 3, 4, 0, 1, -1, 6}));
            assertThat(trained)
                    .containsExactly(
                            new float[] {
                                -0.47139928f,
                                0f,
                                0.47139928f,
                                0.94279855f,
                                -0.94279855f,
                                -0.47139928f,
                                -1.41419780f,
                                1.88559711f
                            },
                            Offset.offset(1e-6f));
            assertThat(network.state().arrays().get("1.mean").floats())
                    .containsExactly(new float[] {0.2f}, Offset.offset(1e-6f));
            assertThat(network.state().arrays().get("1.variance").floats())
                    .containsExactly(new float[] {1.41428566f}, Offset.offset(1e-6f));
            assertThat(network.infer(Samples.of(image, new float[] {1, 2, 3, 4})))
                    .containsExactly(
                            new float[] {0.67267621f, 1.51352155f, 2.35436678f, 3.19521213f}, Offset.offset(1e-6f));
        }
    }

    @Test
    void inferenceOfABatchEqualsInferenceOneByOne() {
        Samples samples = NumericGradient.randomSamples(ENCODER.input(), 203, FitContext.random(1, "samples"));
        try (Network network = create(ENCODER, Adam.of(1e-3, 0), 2)) {
            float[] together = network.infer(samples);
            for (int i : new int[] {0, 1, 199, 200, 202}) {
                float[] alone = network.infer(samples.slice(i, i + 1));
                for (int j = 0; j < alone.length; j++) {
                    assertThat(alone[j]).isCloseTo(together[i * alone.length + j], Offset.offset(1e-5f));
                }
            }
        }
    }

    @Test
    void theSameSeedGivesBitEqualTraining() {
        assertThat(trained(7)).isEqualTo(trained(7)).isNotEqualTo(trained(8));
    }

    private static float[] trained(long seed) {
        Samples batch = NumericGradient.randomSamples(ENCODER.input(), 9, FitContext.random(1, "samples"));
        try (Network network = create(ENCODER, Adam.of(1e-2, 1e-4), seed)) {
            for (int step = 0; step < 3; step++) {
                network.backward(network.forward(batch));
                network.update(1e-2);
            }
            return network.infer(batch);
        }
    }

    @Test
    void aLoadedStateGivesBitEqualOutputs() {
        Samples batch = NumericGradient.randomSamples(ENCODER.input(), 9, FitContext.random(1, "samples"));
        try (Network one = create(ENCODER, Adam.of(1e-2, 0), 1);
                Network other = create(ENCODER, Adam.of(1e-2, 0), 2)) {
            one.forward(batch);
            other.load(one.state());
            assertThat(other.infer(batch)).isEqualTo(one.infer(batch));
        }
    }

    @Test
    void theEncodersPartOfAnAutoencodersStateFitsTheEncoder() {
        Architecture architecture = Architectures.of("encoder", "mnist-lenet", new SampleShape(1, 28, 28));
        try (Network autoencoder = create(architecture.autoencoder(), Adam.of(1e-2, 0), 1);
                Network encoder = create(architecture.encoder(), Adam.of(1e-2, 0), 2)) {
            NetworkState part = autoencoder.state().firstLayers(architecture.encoderLayers());
            encoder.load(part);
            assertThat(encoder.state().arrays().keySet())
                    .isEqualTo(part.arrays().keySet());
        }
    }

    @Test
    void gradientsOfSeveralPassesAddUp() {
        Samples one = NumericGradient.randomSamples(ENCODER.input(), 9, FitContext.random(1, "samples"));
        Samples other = NumericGradient.randomSamples(ENCODER.input(), 4, FitContext.random(2, "samples"));
        try (Network network = create(ENCODER, Adam.of(1e-2, 0), 1)) {
            network.backward(network.forward(one));
            NetworkState first = network.gradients();
            network.backward(network.forward(other));
            NetworkState second = network.gradients();

            network.addGradients(first);

            network.gradients().arrays().forEach((name, sum) -> {
                float[] a = first.arrays().get(name).floats();
                float[] b = second.arrays().get(name).floats();
                for (int i = 0; i < a.length; i++) {
                    assertThat(sum.floats()[i]).isEqualTo(a[i] + b[i]);
                }
            });
            assertThat(network.gradients().arrays()).hasSameSizeAs(first.arrays());
            float[] before = network.infer(one);
            network.update(1e-2);
            assertThat(network.infer(one)).isNotEqualTo(before);
            assertThatThrownBy(() -> network.addGradients(first)).hasMessageContaining("between a backward pass");
        }
    }

    @Test
    void misuseIsNamed() {
        try (Network network = create(LINE, Adam.of(0.01, 0), 1)) {
            assertThatThrownBy(() -> network.backward(new float[1])).hasMessageContaining("needs a forward pass");
            assertThatThrownBy(() -> network.update(0.1)).hasMessageContaining("needs a backward pass");
            assertThatThrownBy(() -> network.infer(Samples.ofRows(new float[][] {{1, 2, 3}})))
                    .hasMessage("samples have shape 3, the network takes 2");
            assertThatThrownBy(() -> network.load(new NetworkState(Map.of("0.bias", NumberArray.of(new float[] {1})))))
                    .hasMessage("the network has no 0.bias; it has 0.weight");
            assertThatThrownBy(() ->
                            network.load(new NetworkState(Map.of("0.weight", NumberArray.of(new float[] {1})))))
                    .hasMessage("0.weight has shape [1], the network's has [1, 2]");
        }
    }

    private static float[] weights(Network network) {
        return network.state().arrays().get("0.weight").floats();
    }

    private static Network create(NetworkSpec spec, Optimiser optimiser, long seed) {
        return Networks.create(spec, optimiser, FitContext.random(seed, "weights"));
    }
}

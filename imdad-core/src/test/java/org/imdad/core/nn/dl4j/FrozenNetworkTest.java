package org.imdad.core.nn.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.FrozenNetwork;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.NetworkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On both engines, with statistics and scales as training could leave them. */
class FrozenNetworkTest {

    private final RandomGenerator random = FitContext.random(1, "frozen");

    @ParameterizedTest
    @CsvSource({
        "mnist-lenet, 1, 28",
        "fmnist-lenet, 1, 28",
        "cifar-lenet, 3, 32",
        "digits-lenet, 1, 8",
        "mlp-32-16-8, 9, 1",
        "mlp-128-64-32, 2, 8"
    })
    void everyArchitectureComputesInTrainingWhatItInferred(String name, int channels, int side) {
        Architecture architecture = Architectures.of("encoder", name, new SampleShape(channels, side, side));
        for (Engine engine : new Engine[] {Engine.available(), Engine.KERNELS}) {
            assertEqualAfterFreezing(architecture.encoder(), engine);
            assertEqualAfterFreezing(architecture.autoencoder(), engine);
            assertEqualAfterFreezing(architecture.linearDecoder(), engine);
        }
    }

    @ParameterizedTest
    @EnumSource
    void batchNormWithoutALinearLayerBeforeItGetsOne(Engine engine) {
        List<LayerSpec> layers = List.of(
                new BatchNorm(1e-4, true),
                new Convolution(3, 3, 1, true, Init.FAN_IN_UNIFORM),
                new BatchNorm(1e-4, true),
                new LayerSpec.LeakyRelu(0.1),
                new BatchNorm(1e-4, false),
                new LayerSpec.MaxPool(),
                new Dense(5, true, Init.FAN_IN_UNIFORM),
                new LayerSpec.Elu(),
                new BatchNorm(1e-3, true),
                new BatchNorm(1e-3, false));
        assertEqualAfterFreezing(new NetworkSpec(new SampleShape(2, 6, 6), layers), engine);
    }

    private void assertEqualAfterFreezing(NetworkSpec spec, Engine engine) {
        Samples samples = samples(spec.input(), 7);
        try (Network network = Dl4jNetwork.create(spec, Adam.of(1, 0), random, engine)) {
            network.load(withStatistics(network.state()));
            FrozenNetwork frozen = FrozenNetwork.of(network);
            assertThat(frozen.spec().layers()).noneMatch(BatchNorm.class::isInstance);
            try (Network open = Dl4jNetwork.create(frozen.spec(), Adam.of(1, 0), random, engine)) {
                open.load(frozen.state());
                assertClose(open.forward(samples), network.infer(samples));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mnist-lenet, 28", "digits-lenet, 8"})
    void cutAnywhereItComputesTheSame(String name, int side) {
        NetworkSpec spec = Architectures.of("encoder", name, new SampleShape(1, side, side))
                .autoencoder();
        Samples samples = samples(spec.input(), 3);
        try (Network network = Dl4jNetwork.create(spec, Adam.of(1, 0), random)) {
            network.load(withStatistics(network.state()));
            FrozenNetwork frozen = FrozenNetwork.of(network);
            IntStream.range(1, frozen.spec().layers().size())
                    .filter(frozen::isCuttable)
                    .forEach(cut -> assertClose(inTwoParts(frozen, cut, samples), network.infer(samples)));
        }
    }

    private static float[] inTwoParts(FrozenNetwork frozen, int cut, Samples samples) {
        try (Network head = frozen.head(cut).open();
                Network tail = frozen.tail(cut).open()) {
            return tail.forward(Samples.of(head.spec().output(), head.infer(samples)));
        }
    }

    @Test
    void shufflingKeepsTheWeightsAndChangesTheirOrder() {
        NetworkSpec spec = new NetworkSpec(SampleShape.vector(4), List.of(new Dense(8, true, Init.FAN_IN_UNIFORM)));
        try (Network network = Dl4jNetwork.create(spec, Adam.of(1, 0), random)) {
            FrozenNetwork frozen = FrozenNetwork.of(network);
            float[] before = frozen.state().arrays().get("0.weight").floats();

            float[] after =
                    frozen.shuffled(0, random).state().arrays().get("0.weight").floats();

            assertThat(after).isNotEqualTo(before).containsExactlyInAnyOrder(before);
        }
    }

    private static void assertClose(float[] found, float[] expected) {
        float scale = 0;
        for (float value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        assertThat(found).hasSize(expected.length);
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k], within(1e-5f * scale));
        }
    }

    private NetworkState withStatistics(NetworkState state) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        state.arrays().forEach((name, array) -> {
            float[] values = array.floats().clone();
            for (int k = 0; k < values.length; k++) {
                if (name.endsWith("mean") || name.endsWith("shift")) {
                    values[k] = (float) random.nextGaussian();
                } else if (name.endsWith("variance") || name.endsWith("scale")) {
                    values[k] = (float) (0.2 + random.nextDouble());
                }
            }
            arrays.put(name, NumberArray.of(values, array.shape()));
        });
        return new NetworkState(arrays);
    }

    private Samples samples(SampleShape shape, int n) {
        float[] values = new float[n * shape.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return Samples.of(shape, values);
    }
}

package org.imdad.core.nn;

import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;
import static org.imdad.core.nn.LayerSpec.Init.XAVIER_LEAKY;

import java.util.List;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Elu;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.LayerSpec.MaxPool;
import org.imdad.core.nn.LayerSpec.Reshape;
import org.imdad.core.nn.LayerSpec.Sigmoid;
import org.imdad.core.nn.LayerSpec.TransposedConvolution;
import org.imdad.core.nn.LayerSpec.Upsample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {

    private static final SampleShape IMAGE = new SampleShape(3, 7, 6);

    static Stream<List<LayerSpec>> singleLayers() {
        return Stream.of(
                List.of(new Dense(5, false, FAN_IN_UNIFORM)),
                List.of(new Dense(5, true, XAVIER_LEAKY)),
                List.of(new Convolution(2, 5, 2, false, FAN_IN_UNIFORM)),
                List.of(new Convolution(8, 5, 2, true, XAVIER_LEAKY)),
                List.of(new Convolution(4, 3, 0, false, FAN_IN_UNIFORM)),
                List.of(new TransposedConvolution(2, 5, 2, false, FAN_IN_UNIFORM)),
                List.of(new TransposedConvolution(7, 5, 3, true, FAN_IN_UNIFORM)),
                List.of(pointwise(), new BatchNorm(1e-4, false)),
                List.of(new BatchNorm(1e-4, true)),
                List.of(new Dense(4, false, FAN_IN_UNIFORM), new BatchNorm(1e-4, true)),
                List.of(pointwise(), new LeakyRelu(0.01)),
                List.of(pointwise(), new Elu()),
                List.of(pointwise(), new Sigmoid()),
                List.of(pointwise(), new MaxPool()),
                List.of(pointwise(), new LeakyRelu(0.01), new MaxPool()),
                List.of(pointwise(), new Sigmoid(), new MaxPool(), new MaxPool()),
                List.of(pointwise(), new Upsample()),
                List.of(new Reshape(new SampleShape(7, 3, 6)), pointwise()));
    }

    @ParameterizedTest
    @MethodSource("singleLayers")
    void gradientsOfEveryLayerTypeEqualCentralDifferences(List<LayerSpec> layers) {
        check(new NetworkSpec(IMAGE, layers), 5, 2e-4, 2e-2);
    }

    @ParameterizedTest
    @MethodSource("singleLayers")
    void gradientsOfABatchOfOneEqualCentralDifferences(List<LayerSpec> layers) {
        if (!layers.contains(new BatchNorm(1e-4, true)) || layers.size() == 1) {
            check(new NetworkSpec(IMAGE, layers), 1, 2e-4, 2e-2);
        }
    }

    static Stream<NetworkSpec> sheetNetworks() {
        Architecture mnist = Architectures.of("encoder", "mnist-lenet", new SampleShape(1, 28, 28));
        Architecture fashion = Architectures.of("encoder", "fmnist-lenet", new SampleShape(1, 28, 28));
        Architecture cifar = Architectures.of("encoder", "cifar-lenet", new SampleShape(3, 32, 32));
        Architecture table = Architectures.of("encoder", "mlp-128-64", SampleShape.vector(30));
        return Stream.of(mnist, fashion, cifar, table)
                .flatMap(architecture -> Stream.of(architecture.encoder(), architecture.autoencoder()));
    }

    /** The step is small because a larger one takes more maxima and signs of these networks across a kink. */
    @ParameterizedTest
    @MethodSource("sheetNetworks")
    void gradientsOfTheEncodersAndAutoencodersEqualCentralDifferences(NetworkSpec spec) {
        try (Network network = Networks.create(spec, Adam.of(1e-3, 0), FitContext.random(1, spec.toString()))) {
            new NumericGradient(network, 4, FitContext.random(2, "data")).holdsAlongDirections(1, 3e-4, 5e-2);
        }
    }

    /** A layer with parameters in front of one that has none. */
    private static LayerSpec pointwise() {
        return new Convolution(3, 1, 0, false, FAN_IN_UNIFORM);
    }

    private static void check(NetworkSpec spec, int batch, double step, double tolerance) {
        try (Network network = Networks.create(spec, Adam.of(1e-3, 0), FitContext.random(1, spec.toString()))) {
            new NumericGradient(network, batch, FitContext.random(2, "data")).holdsAlongDirections(5, step, tolerance);
        }
    }
}

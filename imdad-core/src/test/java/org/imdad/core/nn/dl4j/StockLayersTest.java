package org.imdad.core.nn.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Elu;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.LayerSpec.MaxPool;
import org.imdad.core.nn.LayerSpec.Sigmoid;
import org.imdad.core.nn.LayerSpec.TransposedConvolution;
import org.imdad.core.nn.LayerSpec.Upsample;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.onednn.OneDnn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The stock layers of DeepLearning4J, with the same parameters, are the oracle of the engine. */
class StockLayersTest {

    private static final float TOLERANCE = 1e-4f;

    static List<NetworkSpec> networks() {
        SampleShape odd = new SampleShape(3, 9, 7);
        return List.of(
                new NetworkSpec(odd, List.of(convolution(4), new LeakyRelu(0.01))),
                new NetworkSpec(odd, List.of(convolution(2), new BatchNorm(1e-4, false), new Elu(), new MaxPool())),
                new NetworkSpec(odd, List.of(convolution(6), new BatchNorm(1e-3, true), new LeakyRelu(0.2))),
                new NetworkSpec(odd, List.of(new Convolution(5, 3, 0, true, FAN_IN_UNIFORM), new Upsample())),
                new NetworkSpec(odd, List.of(new TransposedConvolution(4, 5, 2, true, FAN_IN_UNIFORM), new Sigmoid())),
                new NetworkSpec(odd, List.of(new TransposedConvolution(2, 5, 3, false, FAN_IN_UNIFORM))),
                new NetworkSpec(
                        new SampleShape(1, 8, 8),
                        List.of(
                                convolution(8),
                                new BatchNorm(1e-4, false),
                                new LeakyRelu(0.01),
                                new MaxPool(),
                                convolution(4),
                                new BatchNorm(1e-4, false),
                                new LeakyRelu(0.01),
                                new MaxPool(),
                                new Dense(6, false, FAN_IN_UNIFORM))),
                new NetworkSpec(new SampleShape(1, 1, 2), List.of(convolution(1), new Sigmoid())),
                new NetworkSpec(
                        SampleShape.vector(11),
                        List.of(new Dense(7, true, FAN_IN_UNIFORM), new Elu(), new Dense(3, false, FAN_IN_UNIFORM))),
                new NetworkSpec(
                        SampleShape.vector(5),
                        List.of(
                                new Dense(9, true, FAN_IN_UNIFORM),
                                new BatchNorm(1e-3, true),
                                new LeakyRelu(0.01),
                                new Dense(4, false, FAN_IN_UNIFORM),
                                new BatchNorm(1e-3, false))),
                new NetworkSpec(
                        odd,
                        List.of(
                                new BatchNorm(1e-3, true),
                                new TransposedConvolution(4, 3, 1, true, FAN_IN_UNIFORM),
                                new BatchNorm(1e-3, true),
                                new LeakyRelu(0.1),
                                new Upsample(),
                                new Convolution(3, 3, 1, true, FAN_IN_UNIFORM),
                                new BatchNorm(1e-3, true),
                                new Sigmoid())));
    }

    /** Convolution, batch normalisation, activation and a dense layer, in sizes drawn at random. */
    static Stream<NetworkSpec> randomNetworks() {
        RandomGenerator random = FitContext.random(11, "networks");
        return IntStream.range(0, 12).mapToObj(i -> {
            SampleShape input = new SampleShape(random.nextInt(1, 20), random.nextInt(1, 12), random.nextInt(1, 12));
            int kernel = random.nextInt(1, 3) * 2 + 1;
            int channels = random.nextInt(1, 20);
            LayerSpec linear = random.nextBoolean()
                    ? new Convolution(channels, kernel, kernel / 2, random.nextBoolean(), FAN_IN_UNIFORM)
                    : new TransposedConvolution(channels, kernel, kernel / 2, random.nextBoolean(), FAN_IN_UNIFORM);
            return new NetworkSpec(
                    input,
                    List.of(
                            linear,
                            new BatchNorm(1e-2, random.nextBoolean()),
                            random.nextBoolean() ? new LeakyRelu(0.1) : new Elu(),
                            new Dense(random.nextInt(1, 40), random.nextBoolean(), FAN_IN_UNIFORM)));
        });
    }

    private static LayerSpec convolution(int channels) {
        return new Convolution(channels, 5, 2, false, FAN_IN_UNIFORM);
    }

    @ParameterizedTest
    @MethodSource({"networks", "randomNetworks"})
    void outputsAndAllGradientsEqualThoseOfTheStockLayersWithoutOneDnn(NetworkSpec spec) {
        outputsAndAllGradientsEqualThoseOfTheStockLayers(spec, Engine.KERNELS);
    }

    @ParameterizedTest
    @MethodSource({"networks", "randomNetworks"})
    void outputsAndAllGradientsEqualThoseOfTheStockLayersWithOneDnn(NetworkSpec spec) {
        Natives.load();
        assumeTrue(OneDnn.isAvailable(), "this platform has no oneDNN");
        outputsAndAllGradientsEqualThoseOfTheStockLayers(spec, Engine.ONEDNN);
    }

    private static void outputsAndAllGradientsEqualThoseOfTheStockLayers(NetworkSpec spec, Engine engine) {
        // The stock batch normalisation fails on a single vector.
        int least = !spec.input().isImage() && spec.layers().stream().anyMatch(BatchNorm.class::isInstance) ? 2 : 1;
        for (int batch : new int[] {7, least}) {
            try (Dl4jNetwork ours =
                    Dl4jNetwork.create(spec, Adam.of(1e-3, 0), FitContext.random(3, "weights"), engine)) {
                compare(ours, stock(spec, ours.state()), batch);
                ours.update(0.1);
                compareInference(ours, stock(spec, ours.state()), batch);
            }
        }
    }

    private static void compare(Dl4jNetwork ours, MultiLayerNetwork stock, int batch) {
        Samples samples = random(ours.spec().input(), batch, "input");
        Samples errors = random(ours.spec().output(), batch, "error");
        float[] error = flat(errors);

        float[] output = ours.forward(samples);
        float[] alone = ours.inputGradient(error);
        float[] inputGradient = ours.backwardToInput(error);
        assertThat(alone).isEqualTo(inputGradient);

        stock.setInput(array(samples, ours.spec().input()));
        List<INDArray> activations = stock.feedForward(true, false);
        assertClose(output, activations.get(activations.size() - 1), "output");
        Pair<Gradient, INDArray> theirs =
                stock.backpropGradient(array(errors, ours.spec().output()), null);
        assertClose(inputGradient, theirs.getSecond(), "input gradient");
        Map<String, INDArray> gradients = theirs.getFirst().gradientForVariable();
        NetworkState own = ours.gradients();
        for (Map.Entry<String, NumberArray> entry : own.arrays().entrySet()) {
            INDArray expected = gradients.get(stockName(entry.getKey()));
            // A bias before batch normalisation has no effect; its gradient is rounding, small beside the weights'.
            INDArray weights = gradients.getOrDefault(entry.getKey().charAt(0) + "_W", expected);
            assertClose(entry.getValue().floats(), expected, largest(expected, weights), entry.getKey());
        }
    }

    private static void compareInference(Dl4jNetwork ours, MultiLayerNetwork stock, int batch) {
        Samples samples = random(ours.spec().input(), batch, "unseen");
        INDArray expected = stock.output(array(samples, ours.spec().input()), false);
        assertClose(ours.infer(samples), expected, "inference");
    }

    private static MultiLayerNetwork stock(NetworkSpec spec, NetworkState state) {
        var list = new NeuralNetConfiguration.Builder()
                .miniBatch(false)
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .list();
        for (LayerSpec layer : spec.layers()) {
            list.layer(stock(layer));
        }
        SampleShape in = spec.input();
        list.setInputType(
                in.isImage()
                        ? InputType.convolutional(in.height(), in.width(), in.channels())
                        : InputType.feedForward(in.size()));
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        network.initGradientsView();
        state.arrays()
                .forEach((name, array) -> put(network.getLayer(Integer.parseInt(name.substring(0, 1))), name, array));
        return network;
    }

    private static void put(Layer layer, String name, NumberArray array) {
        String key = stockName(name).substring(2);
        INDArray target = layer.getParam(key);
        INDArray values = Nd4j.create(
                array.floats(), Arrays.stream(array.shape()).asLongStream().toArray(), 'c');
        // The stock dense layer keeps its weights as [in, out].
        target.assign(target.rank() == 2 && key.equals("W") ? values.transpose() : values.reshape(target.shape()));
    }

    private static String stockName(String name) {
        String[] parts = name.split("\\.");
        String key = Map.of(
                        "weight",
                        "W",
                        "bias",
                        "b",
                        "scale",
                        "gamma",
                        "shift",
                        "beta",
                        "mean",
                        "mean",
                        "variance",
                        "var")
                .get(parts[1]);
        return parts[0] + "_" + key;
    }

    private static org.deeplearning4j.nn.conf.layers.Layer stock(LayerSpec layer) {
        if (layer instanceof Convolution c) {
            return new ConvolutionLayer.Builder(c.kernel(), c.kernel())
                    .padding(c.padding(), c.padding())
                    .nOut(c.channels())
                    .hasBias(c.bias())
                    .activation(new ActivationIdentity())
                    .build();
        } else if (layer instanceof TransposedConvolution c) {
            return new Deconvolution2D.Builder(c.kernel(), c.kernel())
                    .padding(c.padding(), c.padding())
                    .nOut(c.channels())
                    .hasBias(c.bias())
                    .activation(new ActivationIdentity())
                    .build();
        } else if (layer instanceof BatchNorm b) {
            return new BatchNormalization.Builder()
                    .eps(b.epsilon())
                    .lockGammaBeta(!b.affine())
                    .useLogStd(false)
                    .build();
        } else if (layer instanceof Dense d) {
            return new DenseLayer.Builder()
                    .nOut(d.units())
                    .hasBias(d.bias())
                    .activation(new ActivationIdentity())
                    .build();
        } else if (layer instanceof MaxPool) {
            return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
                    .build();
        } else if (layer instanceof Upsample) {
            return new Upsampling2D.Builder(2).build();
        }
        return new ActivationLayer(activation(layer));
    }

    private static IActivation activation(LayerSpec layer) {
        if (layer instanceof LeakyRelu relu) {
            return new ActivationLReLU(relu.slope());
        }
        return layer instanceof Elu ? new ActivationELU() : new ActivationSigmoid();
    }

    private static Samples random(SampleShape shape, int n, String purpose) {
        var random = FitContext.random(5, purpose);
        float[] values = new float[n * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Samples.of(shape, values);
    }

    private static float[] flat(Samples samples) {
        float[] values = new float[samples.size() * samples.features()];
        samples.copyTo(0, samples.size(), values);
        return values;
    }

    private static INDArray array(Samples samples, SampleShape shape) {
        long[] sizes = shape.isImage()
                ? new long[] {samples.size(), shape.channels(), shape.height(), shape.width()}
                : new long[] {samples.size(), shape.size()};
        return Nd4j.create(flat(samples), sizes, 'c').castTo(DataType.FLOAT);
    }

    /** Largest difference relative to the largest value. */
    private static void assertClose(float[] ours, INDArray theirs, String what) {
        assertClose(ours, theirs, largest(theirs, theirs), what);
    }

    private static float largest(INDArray one, INDArray other) {
        return Math.max(
                1e-6f,
                Math.max(one.amaxNumber().floatValue(), other.amaxNumber().floatValue()));
    }

    private static void assertClose(float[] ours, INDArray theirs, float scale, String what) {
        boolean dense = what.endsWith("weight") && theirs.rank() == 2;
        float[] expected = (dense ? theirs.transpose() : theirs).dup('c').data().asFloat();
        assertThat(ours).as(what).hasSameSizeAs(expected);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(ours[i] - expected[i]) <= TOLERANCE * scale)) {
                wrong.add("[%d] %s instead of %s".formatted(i, ours[i], expected[i]));
            }
        }
        assertThat(wrong).as(what).isEmpty();
    }
}

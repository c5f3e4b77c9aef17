package org.imdad.core.nn.dl4j;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.Optimiser;
import org.imdad.core.nn.Precision;
import org.imdad.core.nn.onednn.OneDnn;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network run by DeepLearning4J. Bit-equal results need the same number of native threads (OMP_NUM_THREADS,
 * OPENBLAS_NUM_THREADS).
 */
public final class Dl4jNetwork implements Network {

    private static final int INFERENCE_CHUNK = 200;
    private static final LayerWorkspaceMgr WORKSPACES = LayerWorkspaceMgr.noWorkspaces();

    private final NetworkSpec spec;
    private final MultiLayerNetwork network;
    private final StackLayer stack;
    private final ParameterUpdate update;
    private final NativeBuffers buffers = new NativeBuffers();
    private final HeapBuffer staging = new HeapBuffer();
    private Gradient gradient;
    private int batch;

    private Dl4jNetwork(NetworkSpec spec, Optimiser optimiser, MultiLayerNetwork network) {
        this.spec = spec;
        this.network = network;
        this.stack = (StackLayer) network.getLayer(0);
        this.update = new ParameterUpdate(
                optimiser,
                stack.parameters().byName().values(),
                NativeArray.pointer(stack.params()),
                NativeArray.pointer(stack.getGradientsViewArray()));
    }

    /**
     * A network with freshly drawn weights.
     *
     * @param spec what it is made of
     * @param optimiser moves the parameters
     * @param random draws the weights, layer after layer
     * @throws InvalidInputException if this platform does not compute in the precision asked for
     */
    public static Dl4jNetwork create(NetworkSpec spec, Optimiser optimiser, RandomGenerator random) {
        Natives.load();
        if (spec.precision() == Precision.BFLOAT16 && !OneDnn.hasBfloat16()) {
            throw new InvalidInputException(
                    "precision bfloat16 needs oneDNN and a processor with AVX-512 BF16 or AMX, which this machine lacks; use float32");
        }
        return create(spec, optimiser, random, Engine.available());
    }

    static Dl4jNetwork create(NetworkSpec spec, Optimiser optimiser, RandomGenerator random, Engine engine) {
        Natives.load();
        MultiLayerConfiguration dl4j = new NeuralNetConfiguration.Builder()
                .miniBatch(false)
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .dataType(DataType.FLOAT)
                .list()
                .layer(new StackConfiguration(spec, engine))
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(dl4j);
        network.init();
        network.initGradientsView();
        Dl4jNetwork created = new Dl4jNetwork(spec, optimiser, network);
        created.stack.parameters().byName().values().forEach(parameter -> parameter.initialise(random));
        return created;
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public float[] infer(Samples samples) {
        requireShape(samples);
        batch = 0;
        stack.parametersChanged();
        int p = outputSize();
        float[] outputs = new float[Math.multiplyExact(samples.size(), p)];
        for (int from = 0; from < samples.size(); from += INFERENCE_CHUNK) {
            int to = Math.min(samples.size(), from + INFERENCE_CHUNK);
            float[] chunk = activate(samples, from, to, false);
            System.arraycopy(chunk, 0, outputs, from * p, chunk.length);
        }
        return outputs;
    }

    @Override
    public float[] forward(Samples samples) {
        requireShape(samples);
        batch = samples.size();
        return activate(samples, 0, batch, true);
    }

    private float[] activate(Samples samples, int from, int to, boolean training) {
        int length = (to - from) * samples.features();
        float[] values = staging.atLeast(length);
        samples.copyTo(from, to, values);
        NativeArray input = buffers.get("input", to - from, samples.features());
        stack.setInput(input.put(values, length).array(), WORKSPACES);
        return NativeArray.copy(stack.activate(training, WORKSPACES));
    }

    @Override
    public void backward(float[] outputError) {
        backpropagate(outputError, false);
    }

    @Override
    public float[] backwardToInput(float[] outputError) {
        return NativeArray.copy(backpropagate(outputError, true));
    }

    @Override
    public float[] inputGradient(float[] outputError) {
        gradient = null;
        return NativeArray.copy(stack.inputGradient(error(outputError)));
    }

    private INDArray backpropagate(float[] outputError, boolean toInput) {
        stack.wantInputGradient(toInput);
        Pair<Gradient, INDArray> result = stack.backpropGradient(error(outputError), WORKSPACES);
        gradient = result.getFirst();
        return result.getSecond();
    }

    private INDArray error(float[] outputError) {
        if (batch == 0) {
            throw new IllegalStateException("backward needs a forward pass in training mode just before it");
        }
        if (outputError.length != batch * outputSize()) {
            throw new IllegalArgumentException("error has %d values, expected are %d samples of %d outputs"
                    .formatted(outputError.length, batch, outputSize()));
        }
        return buffers.get("error", batch, outputSize())
                .put(outputError, outputError.length)
                .array();
    }

    @Override
    public void update(double learningRate) {
        if (gradient == null) {
            throw new IllegalStateException("update needs a backward pass since the last update");
        }
        update.step(learningRate);
        gradient = null;
    }

    @Override
    public NetworkState gradients() {
        if (gradient == null) {
            throw new IllegalStateException("gradients are there only between a backward pass and the update");
        }
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        stack.parameters()
                .byName()
                .forEach((name, parameter) ->
                        arrays.put(name, NumberArray.of(parameter.copyGradient(), parameter.shape())));
        return new NetworkState(arrays);
    }

    @Override
    public void addGradients(NetworkState more) {
        if (gradient == null) {
            throw new IllegalStateException("gradients can be added to only between a backward pass and the update");
        }
        more.arrays()
                .forEach((name, array) -> stack.parameters().byName().get(name).addToGradient(array.floats()));
    }

    @Override
    public NetworkState state() {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (int i = 0; i < stack.parameters().kernels().size(); i++) {
            Kernel kernel = stack.parameters().kernels().get(i);
            for (Parameter parameter : kernel.parameters()) {
                arrays.put(i + "." + parameter.name(), NumberArray.of(parameter.copyValues(), parameter.shape()));
            }
            for (Map.Entry<String, float[]> statistic : kernel.statistics().entrySet()) {
                arrays.put(
                        i + "." + statistic.getKey(),
                        NumberArray.of(statistic.getValue().clone()));
            }
        }
        return new NetworkState(arrays);
    }

    @Override
    public void load(NetworkState state) {
        NetworkState own = state();
        state.arrays().forEach((name, array) -> {
            NumberArray expected = own.arrays().get(name);
            if (expected == null) {
                throw new IllegalArgumentException("the network has no %s; it has %s"
                        .formatted(name, String.join(", ", own.arrays().keySet())));
            }
            if (!Arrays.equals(expected.shape(), array.shape())) {
                throw new IllegalArgumentException("%s has shape %s, the network's has %s"
                        .formatted(name, Arrays.toString(array.shape()), Arrays.toString(expected.shape())));
            }
            write(name, array.floats());
        });
    }

    private void write(String name, float[] values) {
        Parameter parameter = stack.parameters().byName().get(name);
        if (parameter != null) {
            parameter.values().put(values);
            return;
        }
        int dot = name.indexOf('.');
        Kernel kernel = stack.parameters().kernels().get(Integer.parseInt(name.substring(0, dot)));
        System.arraycopy(values, 0, kernel.statistics().get(name.substring(dot + 1)), 0, values.length);
    }

    private void requireShape(Samples samples) {
        if (!samples.shape().equals(spec.input())) {
            throw new IllegalArgumentException(
                    "samples have shape %s, the network takes %s".formatted(samples.shape(), spec.input()));
        }
    }

    @Override
    public void close() {
        buffers.close();
        stack.close();
        network.close();
    }
}

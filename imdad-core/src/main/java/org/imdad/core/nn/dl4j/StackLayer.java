package org.imdad.core.nn.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.onednn.NativeStack;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All layers of a network as one DeepLearning4J layer on flattened samples [n, d], computed by one of two engines.
 *
 * <p>The gradient at the input is computed only when asked for: plain training does not need it, and for the first
 * convolution it costs as much as the forward pass.
 */
final class StackLayer extends AbstractLayer<StackConfiguration> {

    private static final long serialVersionUID = 1L;

    private final transient StackParameters parameters;
    private final transient NetworkSpec spec;
    private final Engine engine;
    private final int outputs;
    private INDArray values;
    private INDArray gradients;
    private transient Map<String, INDArray> valueViews;
    private transient Map<String, INDArray> gradientViews;
    private final transient NativeBuffers buffers = new NativeBuffers();
    private transient NativeStack nativeStack;
    private boolean inputGradientWanted;

    StackLayer(
            NeuralNetConfiguration conf, DataType type, StackParameters parameters, NetworkSpec spec, Engine engine) {
        super(conf, type);
        this.parameters = parameters;
        this.spec = spec;
        this.engine = engine;
        this.outputs = spec.output().size();
    }

    StackParameters parameters() {
        return parameters;
    }

    /** Must be called between a change of parameters and inference. */
    void parametersChanged() {
        if (nativeStack != null) {
            nativeStack.parametersChanged();
        }
    }

    void wantInputGradient(boolean wanted) {
        inputGradientWanted = wanted;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspace) {
        int n = (int) input.size(0);
        if (nativeStack != null) {
            NativeArray output = buffers.get("output", n, outputs);
            if (training) {
                nativeStack.forward(NativeArray.pointer(input), n, output.pointer());
            } else {
                nativeStack.infer(NativeArray.pointer(input), n, output.pointer());
            }
            return output.array();
        }
        float[] activation = NativeArray.copy(input);
        for (Kernel kernel : parameters.kernels()) {
            activation = kernel.forward(activation, n, training);
        }
        return matrix("output", activation, n, outputs);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspace) {
        INDArray inputGradient = nativeStack == null ? kernelGradients(epsilon) : nativeGradients(epsilon);
        Gradient gradient = new DefaultGradient(gradients);
        for (Map.Entry<String, INDArray> view : gradientViews.entrySet()) {
            gradient.setGradientFor(view.getKey(), view.getValue());
        }
        return Pair.of(gradient, inputGradient);
    }

    private INDArray nativeGradients(INDArray epsilon) {
        int n = (int) epsilon.size(0);
        if (!inputGradientWanted) {
            nativeStack.backward(NativeArray.pointer(epsilon), n);
            return epsilon;
        }
        NativeArray inputGradient = buffers.get("input gradient", n, input.size(1));
        nativeStack.backwardToInput(NativeArray.pointer(epsilon), n, inputGradient.pointer());
        return inputGradient.array();
    }

    /** The gradient at the input alone; those of the parameters are arbitrary afterwards. */
    INDArray inputGradient(INDArray epsilon) {
        if (nativeStack == null) {
            inputGradientWanted = true;
            return kernelGradients(epsilon);
        }
        int n = (int) epsilon.size(0);
        NativeArray inputGradient = buffers.get("input gradient", n, input.size(1));
        nativeStack.inputGradient(NativeArray.pointer(epsilon), n, inputGradient.pointer());
        return inputGradient.array();
    }

    private INDArray kernelGradients(INDArray epsilon) {
        int n = (int) epsilon.size(0);
        float[] error = NativeArray.copy(epsilon);
        List<Kernel> kernels = parameters.kernels();
        for (int i = kernels.size() - 1; i >= 0; i--) {
            error = kernels.get(i).backward(error, n, i > 0 || inputGradientWanted);
        }
        return inputGradientWanted ? matrix("input gradient", error, n, (int) input.size(1)) : epsilon;
    }

    @Override
    public INDArray params() {
        return values;
    }

    @Override
    public void setParamsViewArray(INDArray view) {
        values = view;
    }

    @Override
    public INDArray getGradientsViewArray() {
        return gradients;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray view) {
        gradients = view;
        gradientViews = parameters.getGradientsFromFlattened(conf, view);
        parameters.bind(values, view);
        if (engine == Engine.ONEDNN) {
            nativeStack = new NativeStack(spec, parameters.byLayer());
        }
    }

    @Override
    public void setParamTable(Map<String, INDArray> table) {
        valueViews = table;
    }

    @Override
    public Map<String, INDArray> paramTable() {
        return valueViews;
    }

    @Override
    public Map<String, INDArray> paramTable(boolean backpropOnly) {
        return valueViews;
    }

    @Override
    public INDArray getParam(String name) {
        return valueViews.get(name);
    }

    @Override
    public long numParams() {
        return values == null ? 0 : values.length();
    }

    @Override
    public long numParams(boolean backwards) {
        return numParams();
    }

    /** An array of this layer, overwritten by the next pass. */
    private INDArray matrix(String purpose, float[] contents, int n, int columns) {
        return buffers.get(purpose, n, columns).put(contents, n * columns).array();
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void clearNoiseWeightParams() {
        // There is no weight noise.
    }

    @Override
    public void close() {
        if (nativeStack != null) {
            nativeStack.close();
        }
        parameters.kernels().forEach(Kernel::close);
        buffers.close();
    }
}

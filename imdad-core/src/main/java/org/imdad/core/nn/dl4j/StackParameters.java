package org.imdad.core.nn.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.imdad.core.nn.onednn.LayerParameters;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Where each kernel's parameters lie in the flat vectors of a network; names are {@code 0.weight} and so on. */
final class StackParameters implements ParamInitializer {

    private final List<Kernel> kernels;
    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    StackParameters(List<Kernel> kernels) {
        this.kernels = List.copyOf(kernels);
        for (int i = 0; i < kernels.size(); i++) {
            for (Parameter parameter : kernels.get(i).parameters()) {
                byName.put(i + "." + parameter.name(), parameter);
            }
        }
        if (byName.isEmpty()) {
            throw new IllegalArgumentException("no layer of the network has a parameter; there is nothing to train");
        }
    }

    List<Kernel> kernels() {
        return kernels;
    }

    /** The parameters by name, in the order of the flat vectors. */
    Map<String, Parameter> byName() {
        return byName;
    }

    /** What each layer learns, bound to the flat vectors. */
    List<LayerParameters> byLayer() {
        return kernels.stream()
                .map(kernel -> new LayerParameters(
                        views(kernel, Parameter::values), views(kernel, Parameter::gradient), kernel.statistics()))
                .toList();
    }

    private static Map<String, FloatPointer> views(Kernel kernel, Function<Parameter, FloatPointer> side) {
        return kernel.parameters().stream().collect(Collectors.toMap(Parameter::name, side));
    }

    /** Attaches every parameter to its place in the two flat vectors. */
    void bind(INDArray values, INDArray gradients) {
        FloatPointer valuePointer = NativeArray.pointer(values);
        FloatPointer gradientPointer = NativeArray.pointer(gradients);
        long offset = 0;
        for (Parameter parameter : byName.values()) {
            parameter.bind(valuePointer, gradientPointer, offset);
            offset += parameter.length();
        }
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return byName.values().stream().mapToLong(Parameter::length).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return new ArrayList<>(byName.keySet());
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return byName.keySet().stream()
                .filter(name -> isWeightParam(layer, name))
                .toList();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return byName.keySet().stream().filter(name -> isBiasParam(layer, name)).toList();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return byName.get(key).isWeight();
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return !byName.get(key).isWeight();
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean initialise) {
        return views(flat);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray flat) {
        return views(flat);
    }

    private Map<String, INDArray> views(INDArray flat) {
        Map<String, INDArray> views = new LinkedHashMap<>();
        INDArray row = flat.reshape(flat.length());
        long offset = 0;
        for (Map.Entry<String, Parameter> entry : byName.entrySet()) {
            int length = entry.getValue().length();
            views.put(
                    entry.getKey(),
                    row.get(NDArrayIndex.interval(offset, offset + length)).reshape(1, length));
            offset += length;
        }
        return views;
    }
}

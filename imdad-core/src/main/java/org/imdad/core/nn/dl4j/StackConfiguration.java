package org.imdad.core.nn.dl4j;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.imdad.core.nn.NetworkSpec;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;

/** Configuration of {@link StackLayer} in DeepLearning4J's terms. It has no updater: {@link ParameterUpdate} moves the parameters. */
final class StackConfiguration extends Layer {

    private static final long serialVersionUID = 1L;

    private final transient NetworkSpec spec;
    private final Engine engine;
    private final transient StackParameters parameters;

    StackConfiguration(NetworkSpec spec, Engine engine) {
        this.spec = spec;
        this.engine = engine;
        this.parameters = new StackParameters(Kernels.of(spec));
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray paramsView,
            boolean initialise,
            DataType type) {
        StackLayer layer = new StackLayer(conf, type, parameters, spec, engine);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(paramsView);
        layer.setParamTable(parameters.init(conf, paramsView, initialise));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return parameters;
    }

    @Override
    public InputType getOutputType(int index, InputType inputType) {
        return InputType.feedForward(spec.output().size());
    }

    @Override
    public void setNIn(InputType inputType, boolean override) {
        // The specification already knows its input.
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return null;
    }

    @Override
    public List<Regularization> getRegularizationByParam(String name) {
        return List.of();
    }

    @Override
    public boolean isPretrainParam(String name) {
        return false;
    }

    @Override
    public IUpdater getUpdaterByParam(String name) {
        return new NoOp();
    }

    @Override
    public GradientNormalization getGradientNormalization() {
        return GradientNormalization.None;
    }

    @Override
    public double getGradientNormalizationThreshold() {
        return 0;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType inputType) {
        return new LayerMemoryReport.Builder(
                        getLayerName(), StackConfiguration.class, inputType, getOutputType(0, inputType))
                .standardMemory(parameters.numParams(this), 0)
                .workingMemory(0, 0, MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    /** Two layers of this kind are never the same layer. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;

/** A layer with weights and, if its parameters have one, a bias. */
final class LinearLayer implements TrainableLayer {

    private final LinearMap map;
    private final LayerParameters parameters;
    private Tensor input;
    private Tensor weights;

    LinearLayer(LinearMap map, LayerParameters parameters) {
        this.map = map;
        this.parameters = parameters;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        primitive_desc forward = map.forward(x, bias());
        input = x;
        weights =
                program.arena().over(parameters.values().get(LayerParameters.WEIGHT), map.weights(), map.weightDims());
        Tensor output = program.arena().allocate(forward.dst_desc(), map.outputDims());
        Map<Integer, Tensor> arguments = new HashMap<>();
        arguments.put(DNNL_ARG_SRC, program.inLayout(x, forward.src_desc()));
        arguments.put(DNNL_ARG_WEIGHTS, program.inLayout(weights, forward.weights_desc()));
        arguments.put(DNNL_ARG_DST, output);
        if (parameters.has(LayerParameters.BIAS)) {
            arguments.put(
                    DNNL_ARG_BIAS,
                    program.arena().over(parameters.values().get(LayerParameters.BIAS), bias(), channels()));
        }
        program.call(forward, arguments);
        return output;
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        backwardWeights(program, error);
        return wantInput ? backwardToInputOnly(program, error) : error;
    }

    @Override
    public Tensor backwardToInputOnly(Program program, Tensor error) {
        primitive_desc backward = map.backwardData();
        Tensor gradient = program.arena().allocate(backward.diff_src_desc(), input.dims());
        program.call(
                backward,
                Map.of(
                        DNNL_ARG_DIFF_DST,
                        program.inLayout(error, backward.diff_dst_desc()),
                        DNNL_ARG_WEIGHTS,
                        program.inLayout(weights, backward.weights_desc()),
                        DNNL_ARG_DIFF_SRC,
                        gradient));
        return gradient;
    }

    private void backwardWeights(Program program, Tensor error) {
        primitive_desc backward = map.backwardWeights(bias());
        Tensor target = program.arena()
                .over(parameters.gradients().get(LayerParameters.WEIGHT), map.weights(), map.weightDims());
        memory.desc layout = backward.diff_weights_desc();
        Tensor gradient =
                layout.equals(target.layout()) ? target : program.arena().allocate(layout, map.weightDims());
        Map<Integer, Tensor> arguments = new HashMap<>();
        arguments.put(DNNL_ARG_SRC, program.inLayout(input, backward.src_desc()));
        arguments.put(DNNL_ARG_DIFF_DST, program.inLayout(error, backward.diff_dst_desc()));
        arguments.put(DNNL_ARG_DIFF_WEIGHTS, gradient);
        if (parameters.has(LayerParameters.BIAS)) {
            arguments.put(
                    DNNL_ARG_DIFF_BIAS,
                    program.arena().over(parameters.gradients().get(LayerParameters.BIAS), bias(), channels()));
        }
        program.call(backward, arguments);
        if (gradient != target) {
            program.copy(gradient, target);
        }
    }

    private memory.desc bias() {
        return parameters.has(LayerParameters.BIAS) ? Layouts.rows(channels()) : Layouts.none();
    }

    private long channels() {
        return map.outputDims()[1];
    }
}

package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/**
 * A layer with weights in inference, together with the batch normalisation and the activation that follow it: the first is
 * folded into the weights, the second applied where the result is written. Weights are folded and laid out in the
 * program's preparation, so once for all batches.
 */
final class FoldedLayer implements NativeLayer {

    private final LinearMap map;
    private final LayerParameters parameters;
    private final Optional<RunningNorm> norm;
    private final Optional<Activation> activation;

    FoldedLayer(
            LinearMap map, LayerParameters parameters, Optional<RunningNorm> norm, Optional<Activation> activation) {
        this.map = map;
        this.parameters = parameters;
        this.norm = norm;
        this.activation = activation;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        Program preparation = program.preparation();
        boolean biased = parameters.has(LayerParameters.BIAS) || norm.isPresent();
        memory.desc biasLayout = biased ? Layouts.rows(channels()) : Layouts.none();
        primitive_desc description = map.inference(x, biasLayout, attributes(program.arena()));
        Tensor weights = preparation
                .arena()
                .over(parameters.values().get(LayerParameters.WEIGHT), map.weights(), map.weightDims());
        Tensor folded = norm.map(n -> n.scaled(preparation, weights)).orElse(weights);
        Tensor output = program.arena().allocate(description.dst_desc(), map.outputDims());
        Map<Integer, Tensor> arguments = new HashMap<>();
        arguments.put(DNNL_ARG_SRC, program.inLayout(x, description.src_desc()));
        arguments.put(DNNL_ARG_WEIGHTS, preparation.inLayout(folded, description.weights_desc()));
        arguments.put(DNNL_ARG_DST, output);
        if (biased) {
            arguments.put(DNNL_ARG_BIAS, bias(preparation, biasLayout));
        }
        program.call(description, arguments);
        return output;
    }

    private Tensor bias(Program preparation, memory.desc layout) {
        return norm.map(n -> n.bias(preparation, parameters))
                .orElseGet(() ->
                        preparation.arena().over(parameters.values().get(LayerParameters.BIAS), layout, channels()));
    }

    private primitive_attr attributes(Arena arena) {
        primitive_attr attributes = arena.own(new primitive_attr());
        activation.ifPresent(function -> {
            post_ops operations = arena.own(new post_ops());
            function.appendTo(operations);
            attributes.set_post_ops(operations);
        });
        return attributes;
    }

    private long channels() {
        return map.outputDims()[1];
    }
}

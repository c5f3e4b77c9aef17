package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** An activation function, element by element; in place where the layer before does not need its output any more. */
final class ActivationLayer implements NativeLayer {

    private final algorithm forwardKind;
    private final algorithm backwardKind;
    private final float alpha;
    private final boolean inPlace;
    private Tensor output;
    private eltwise_forward.primitive_desc forward;

    private ActivationLayer(algorithm forwardKind, algorithm backwardKind, double alpha, boolean inPlace) {
        this.forwardKind = forwardKind;
        this.backwardKind = backwardKind;
        this.alpha = (float) alpha;
        this.inPlace = inPlace;
    }

    static ActivationLayer leakyRelu(double slope, boolean inPlace) {
        return new ActivationLayer(algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd, slope, inPlace);
    }

    static ActivationLayer elu(boolean inPlace) {
        return new ActivationLayer(algorithm.eltwise_elu, algorithm.eltwise_elu_use_dst_for_bwd, 1, inPlace);
    }

    static ActivationLayer sigmoid(boolean inPlace) {
        return new ActivationLayer(algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd, 0, inPlace);
    }

    @Override
    public Tensor forward(Program program, Tensor input) {
        Tensor x = forwardKind == algorithm.eltwise_logistic ? withoutPadding(program, input) : input;
        forward = new eltwise_forward.primitive_desc(
                new eltwise_forward.desc(prop_kind.forward_training, forwardKind, x.layout(), alpha, 0f), OneDnn.cpu());
        output = inPlace || x != input ? x : program.arena().allocate(x.layout(), x.dims());
        program.call(forward, Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, output));
        return output;
    }

    /** The value of 0 is not 0, so oneDNN would go over padded channels one by one. */
    private static Tensor withoutPadding(Program program, Tensor tensor) {
        return program.inLayout(tensor, Layouts.of(memory.format_tag.nchw, tensor.dims()));
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        if (!wantInput) {
            return error;
        }
        Tensor e = program.inLayout(error, output.layout());
        program.call(
                new eltwise_backward.primitive_desc(
                        new eltwise_backward.desc(backwardKind, output.layout(), output.layout(), alpha, 0f),
                        OneDnn.cpu(),
                        forward),
                Map.of(DNNL_ARG_DST, output, DNNL_ARG_DIFF_DST, e, DNNL_ARG_DIFF_SRC, e));
        return e;
    }

    @Override
    public boolean keepsOutput() {
        return true;
    }
}

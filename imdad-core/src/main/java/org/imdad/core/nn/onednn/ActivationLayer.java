package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** An activation function, element by element; in place where the layer before does not need its output any more. */
final class ActivationLayer implements TrainableLayer {

    private final Activation activation;
    private final boolean inPlace;
    private Tensor output;
    private eltwise_forward.primitive_desc forward;

    ActivationLayer(Activation activation, boolean inPlace) {
        this.activation = activation;
        this.inPlace = inPlace;
    }

    @Override
    public Tensor forward(Program program, Tensor input) {
        Tensor x = activation.keepsZero() ? input : withoutPadding(program, input);
        forward = new eltwise_forward.primitive_desc(
                new eltwise_forward.desc(
                        prop_kind.forward_training, activation.forward(), x.layout(), activation.alpha(), 0f),
                OneDnn.cpu());
        output = inPlace || x != input ? x : program.arena().allocate(x.layout(), x.dims());
        program.call(forward, Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, output));
        return output;
    }

    /** Where the value of 0 is not 0, oneDNN would go over padded channels one by one. */
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
                        new eltwise_backward.desc(
                                activation.backward(), output.layout(), output.layout(), activation.alpha(), 0f),
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

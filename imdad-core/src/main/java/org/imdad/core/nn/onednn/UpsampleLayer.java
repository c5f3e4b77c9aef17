package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.resampling_backward;
import org.bytedeco.dnnl.resampling_forward;
import org.imdad.core.data.SampleShape;

/** Each value repeated as a 2×2 block. */
final class UpsampleLayer implements TrainableLayer {

    private final long[] outputDims;
    private Tensor input;
    private resampling_forward.primitive_desc forward;

    UpsampleLayer(int n, SampleShape output) {
        this.outputDims = Layouts.dims(n, output);
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        input = x;
        forward = new resampling_forward.primitive_desc(
                new resampling_forward.desc(
                        prop_kind.forward_training,
                        algorithm.resampling_nearest,
                        x.layout(),
                        Layouts.anyLike(x, outputDims)),
                OneDnn.cpu());
        Tensor output = program.arena().allocate(forward.dst_desc(), outputDims);
        program.call(forward, Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, output));
        return output;
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        if (!wantInput) {
            return error;
        }
        Tensor e = program.inLayout(error, forward.dst_desc());
        Tensor gradient = program.arena().allocate(input.layout(), input.dims());
        program.call(
                new resampling_backward.primitive_desc(
                        new resampling_backward.desc(algorithm.resampling_nearest, input.layout(), forward.dst_desc()),
                        OneDnn.cpu(),
                        forward),
                Map.of(DNNL_ARG_DIFF_DST, e, DNNL_ARG_DIFF_SRC, gradient));
        return gradient;
    }
}

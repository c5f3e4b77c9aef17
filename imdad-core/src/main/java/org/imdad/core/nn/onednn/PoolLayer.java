package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.imdad.core.data.SampleShape;

/** Maximum over non-overlapping 2×2 windows. */
final class PoolLayer implements TrainableLayer {

    private static final long[] WINDOW = {2, 2};
    private static final long[] NO_PADDING = {0, 0};

    private final long[] outputDims;
    private final boolean training;
    private Tensor input;
    private Tensor chosen;
    private pooling_forward.primitive_desc forward;

    PoolLayer(int n, SampleShape output, boolean training) {
        this.outputDims = Layouts.dims(n, output);
        this.training = training;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        input = x;
        forward = new pooling_forward.primitive_desc(
                new pooling_forward.desc(
                        training ? prop_kind.forward_training : prop_kind.forward_inference,
                        algorithm.pooling_max,
                        x.layout(),
                        Layouts.anyLike(x, outputDims),
                        WINDOW,
                        WINDOW,
                        NO_PADDING,
                        NO_PADDING),
                OneDnn.cpu());
        Tensor output = program.arena().allocate(forward.dst_desc(), outputDims);
        Map<Integer, Tensor> arguments = new HashMap<>(Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, output));
        if (training) {
            chosen = program.arena().allocate(forward.workspace_desc(), outputDims);
            arguments.put(DNNL_ARG_WORKSPACE, chosen);
        }
        program.call(forward, arguments);
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
                new pooling_backward.primitive_desc(
                        new pooling_backward.desc(
                                algorithm.pooling_max,
                                input.layout(),
                                forward.dst_desc(),
                                WINDOW,
                                WINDOW,
                                NO_PADDING,
                                NO_PADDING),
                        OneDnn.cpu(),
                        forward),
                Map.of(DNNL_ARG_DIFF_DST, e, DNNL_ARG_WORKSPACE, chosen, DNNL_ARG_DIFF_SRC, gradient));
        return gradient;
    }
}

package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.dnnl_backward;
import static org.bytedeco.dnnl.global.dnnl.dnnl_backward_data;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_scaleshift;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.javacpp.FloatPointer;

/** Batch normalisation per channel by the statistics of the batch, which also move the running statistics. */
final class BatchNormLayer implements TrainableLayer {

    private final float epsilon;
    private final RunningStatistics running;
    private final LayerParameters parameters;
    private Tensor input;
    private Tensor mean;
    private Tensor variance;
    private batch_normalization_forward.primitive_desc forward;

    BatchNormLayer(double epsilon, LayerParameters parameters, RunningStatistics running) {
        this.epsilon = (float) epsilon;
        this.parameters = parameters;
        this.running = running;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        input = x;
        mean = program.arena().allocate(Layouts.rows(channels()), channels());
        variance = program.arena().allocate(Layouts.rows(channels()), channels());
        forward = new batch_normalization_forward.primitive_desc(
                new batch_normalization_forward.desc(dnnl_forward_training, x.layout(), epsilon, affineFlags()),
                OneDnn.cpu());
        Tensor output = program.arena().allocate(x.layout(), x.dims());
        Map<Integer, Tensor> arguments = new HashMap<>(
                Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, output, DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance));
        if (isAffine()) {
            arguments.put(DNNL_ARG_SCALE_SHIFT, parameters.scaleAndShift(program.arena(), parameters.values()));
        }
        FloatPointer means = new FloatPointer(mean.memory().get_data_handle());
        FloatPointer variances = new FloatPointer(variance.memory().get_data_handle());
        program.call(forward, arguments);
        long count = x.dims()[0] * x.dims()[2] * x.dims()[3];
        program.then(() -> running.move(means, variances, count));
        return output;
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        if (!wantInput && !isAffine()) {
            return error;
        }
        Tensor e = program.inLayout(error, input.layout());
        Map<Integer, Tensor> arguments = new HashMap<>(
                Map.of(DNNL_ARG_SRC, input, DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance, DNNL_ARG_DIFF_DST, e));
        arguments.put(DNNL_ARG_DIFF_SRC, e);
        if (isAffine()) {
            arguments.put(DNNL_ARG_SCALE_SHIFT, parameters.scaleAndShift(program.arena(), parameters.values()));
            arguments.put(DNNL_ARG_DIFF_SCALE_SHIFT, parameters.scaleAndShift(program.arena(), parameters.gradients()));
        }
        program.call(
                new batch_normalization_backward.primitive_desc(
                        new batch_normalization_backward.desc(
                                isAffine() ? dnnl_backward : dnnl_backward_data,
                                input.layout(),
                                input.layout(),
                                epsilon,
                                affineFlags()),
                        OneDnn.cpu(),
                        forward),
                arguments);
        return e;
    }

    private boolean isAffine() {
        return parameters.has(LayerParameters.SCALE);
    }

    private int affineFlags() {
        return isAffine() ? dnnl_use_scaleshift : 0;
    }

    private long channels() {
        return input.dims()[1];
    }
}

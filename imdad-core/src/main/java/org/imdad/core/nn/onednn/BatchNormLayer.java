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
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_training;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_global_stats;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_scaleshift;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.javacpp.FloatPointer;

/** Batch normalisation per channel; in training it also moves the running statistics. */
final class BatchNormLayer implements NativeLayer {

    private static final String SCALE = "scale";

    private final float epsilon;
    private final RunningStatistics running;
    private final LayerParameters parameters;
    private final boolean training;
    private Tensor input;
    private Tensor mean;
    private Tensor variance;
    private batch_normalization_forward.primitive_desc forward;

    BatchNormLayer(double epsilon, LayerParameters parameters, RunningStatistics running, boolean training) {
        this.epsilon = (float) epsilon;
        this.parameters = parameters;
        this.running = running;
        this.training = training;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        input = x;
        mean = program.arena().allocate(Layouts.rows(channels()), channels());
        variance = program.arena().allocate(Layouts.rows(channels()), channels());
        forward = new batch_normalization_forward.primitive_desc(
                new batch_normalization_forward.desc(
                        training ? dnnl_forward_training : dnnl_forward_inference,
                        x.layout(),
                        epsilon,
                        affineFlags() | (training ? 0 : dnnl_use_global_stats)),
                OneDnn.cpu());
        Tensor output = program.arena().allocate(x.layout(), x.dims());
        Map<Integer, Tensor> arguments = new HashMap<>(
                Map.of(DNNL_ARG_SRC, x, DNNL_ARG_DST, output, DNNL_ARG_MEAN, mean, DNNL_ARG_VARIANCE, variance));
        if (isAffine()) {
            arguments.put(DNNL_ARG_SCALE_SHIFT, scaleAndShift(program, parameters.values()));
        }
        FloatPointer means = new FloatPointer(mean.memory().get_data_handle());
        FloatPointer variances = new FloatPointer(variance.memory().get_data_handle());
        if (!training) {
            program.then(() -> running.write(means, variances));
        }
        program.call(forward, arguments);
        if (training) {
            long count = x.dims()[0] * x.dims()[2] * x.dims()[3];
            program.then(() -> running.move(means, variances, count));
        }
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
            arguments.put(DNNL_ARG_SCALE_SHIFT, scaleAndShift(program, parameters.values()));
            arguments.put(DNNL_ARG_DIFF_SCALE_SHIFT, scaleAndShift(program, parameters.gradients()));
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
        return parameters.has(SCALE);
    }

    private int affineFlags() {
        return isAffine() ? dnnl_use_scaleshift : 0;
    }

    private long channels() {
        return input.dims()[1];
    }

    /** oneDNN takes both as one array; the shift lies behind the scale, see {@link LayerParameters}. */
    private Tensor scaleAndShift(Program program, Map<String, FloatPointer> side) {
        return program.arena().over(side.get(SCALE), Layouts.rows(2, channels()), 2, channels());
    }
}

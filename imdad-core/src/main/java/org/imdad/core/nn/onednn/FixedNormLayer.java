package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_global_stats;
import static org.bytedeco.dnnl.global.dnnl.dnnl_use_scaleshift;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.javacpp.FloatPointer;

/** Batch normalisation by running statistics, where no layer before can take it over. */
final class FixedNormLayer implements NativeLayer {

    private final RunningNorm norm;

    FixedNormLayer(RunningNorm norm) {
        this.norm = norm;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        LayerParameters parameters = norm.parameters();
        boolean affine = parameters.has(LayerParameters.SCALE);
        Tensor output = program.arena().allocate(x.layout(), x.dims());
        Map<Integer, Tensor> arguments = new HashMap<>(Map.of(
                DNNL_ARG_SRC,
                x,
                DNNL_ARG_DST,
                output,
                DNNL_ARG_MEAN,
                statistic(program, LayerParameters.MEAN),
                DNNL_ARG_VARIANCE,
                statistic(program, LayerParameters.VARIANCE)));
        if (affine) {
            arguments.put(DNNL_ARG_SCALE_SHIFT, parameters.scaleAndShift(program.arena(), parameters.values()));
        }
        program.call(
                new batch_normalization_forward.primitive_desc(
                        new batch_normalization_forward.desc(
                                dnnl_forward_inference,
                                x.layout(),
                                (float) norm.epsilon(),
                                dnnl_use_global_stats | (affine ? dnnl_use_scaleshift : 0)),
                        OneDnn.cpu()),
                arguments);
        return output;
    }

    private Tensor statistic(Program program, String name) {
        float[] values = norm.parameters().statistics().get(name);
        Tensor tensor = program.arena().allocate(Layouts.rows(values.length), values.length);
        FloatPointer place = new FloatPointer(tensor.memory().get_data_handle());
        program.preparation().then(() -> place.put(values));
        return tensor;
    }
}

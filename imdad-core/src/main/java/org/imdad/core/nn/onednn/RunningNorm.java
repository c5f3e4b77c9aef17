package org.imdad.core.nn.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Batch normalisation by running statistics, as a scale s = γ/√(variance + ε) and a shift β − mean·s per channel (γ = 1
 * and β = 0 without affine parameters), for folding into the map W·x + b before it: s·W·x + s·b + shift.
 *
 * @param epsilon ε
 * @param parameters of the batch normalisation
 */
record RunningNorm(double epsilon, LayerParameters parameters) {

    /** s·W, each output channel by its own s. */
    Tensor scaled(Program preparation, Tensor weights) {
        long[] onePerChannel = new long[weights.dims().length];
        Arrays.fill(onePerChannel, 1);
        onePerChannel[0] = weights.dims()[0];
        Tensor scale = vector(preparation, this::scale, onePerChannel);
        Tensor product = preparation.arena().allocate(weights.layout(), weights.dims());
        preparation.call(
                new binary.primitive_desc(
                        new binary.desc(algorithm.binary_mul, weights.layout(), scale.layout(), product.layout()),
                        OneDnn.cpu()),
                Map.of(DNNL_ARG_SRC_0, weights, DNNL_ARG_SRC_1, scale, DNNL_ARG_DST, product));
        return product;
    }

    /** s·b + shift, with b of the layer before if it has one. */
    Tensor bias(Program preparation, LayerParameters before) {
        return vector(
                preparation,
                () -> {
                    float[] scale = scale();
                    float[] mean = parameters.statistics().get(LayerParameters.MEAN);
                    float[] bias = before.copy(LayerParameters.BIAS, scale.length, 0);
                    float[] shift = parameters.copy(LayerParameters.SHIFT, scale.length, 0);
                    for (int c = 0; c < shift.length; c++) {
                        shift[c] += (bias[c] - mean[c]) * scale[c];
                    }
                    return shift;
                },
                channels());
    }

    private long channels() {
        return parameters.statistics().get(LayerParameters.MEAN).length;
    }

    private float[] scale() {
        float[] variance = parameters.statistics().get(LayerParameters.VARIANCE);
        float[] scale = parameters.copy(LayerParameters.SCALE, variance.length, 1);
        for (int c = 0; c < scale.length; c++) {
            scale[c] /= (float) Math.sqrt(variance[c] + epsilon);
        }
        return scale;
    }

    private static Tensor vector(Program preparation, Supplier<float[]> values, long... dims) {
        Tensor vector = preparation.arena().allocate(Layouts.rows(dims), dims);
        FloatPointer place = new FloatPointer(vector.memory().get_data_handle());
        preparation.then(() -> place.put(values.get()));
        return vector;
    }
}

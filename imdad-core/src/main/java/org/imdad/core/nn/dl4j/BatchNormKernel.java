package org.imdad.core.nn.dl4j;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/**
 * Batch normalisation per channel, with or without scale and shift.
 *
 * <p>Source: S. Ioffe, C. Szegedy, "Batch Normalization", ICML 2015. Running statistics start at mean 0 and variance 1
 * and move by 0.1 of the difference, the variance with the unbiased estimate of the batch (of one value: unchanged).
 */
final class BatchNormKernel implements Kernel {

    private static final float MOMENTUM = 0.1f;

    private final SampleShape shape;
    private final int channels;
    private final int area;
    private final double epsilon;
    private final Parameter scale;
    private final Parameter shift;
    private final float[] runningMean;
    private final float[] runningVariance;
    private final float[] mean;
    private final float[] inverse;
    private final float[] sums;
    private final HeapBuffer normalised = new HeapBuffer();
    private final HeapBuffer output = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();

    BatchNormKernel(SampleShape shape, LayerSpec.BatchNorm spec) {
        this.shape = shape;
        this.channels = shape.channels();
        this.area = shape.height() * shape.width();
        this.epsilon = spec.epsilon();
        this.scale = spec.affine() ? Parameter.constant("scale", 1, channels) : null;
        this.shift = spec.affine() ? Parameter.constant("shift", 0, channels) : null;
        this.runningMean = new float[channels];
        this.runningVariance = new float[channels];
        Arrays.fill(runningVariance, 1f);
        this.mean = new float[channels];
        this.inverse = new float[channels];
        this.sums = new float[area];
    }

    @Override
    public SampleShape outputShape() {
        return shape;
    }

    @Override
    public List<Parameter> parameters() {
        return scale == null ? List.of() : List.of(scale, shift);
    }

    @Override
    public Map<String, float[]> statistics() {
        Map<String, float[]> statistics = new LinkedHashMap<>();
        statistics.put("mean", runningMean);
        statistics.put("variance", runningVariance);
        return statistics;
    }

    @Override
    public float[] forward(float[] input, int n, boolean training) {
        if (training) {
            measure(input, n);
        } else {
            for (int c = 0; c < channels; c++) {
                mean[c] = runningMean[c];
                inverse[c] = (float) (1 / Math.sqrt(runningVariance[c] + epsilon));
            }
        }
        float[] z = normalised.atLeast(n * channels * area);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
                float m = mean[c];
                float s = inverse[c];
                int from = (i * channels + c) * area;
                for (int k = from; k < from + area; k++) {
                    z[k] = (input[k] - m) * s;
                }
            }
        }
        return scale == null ? z : scaled(z, n);
    }

    private void measure(float[] input, int n) {
        double count = (double) n * area;
        for (int c = 0; c < channels; c++) {
            double m = sum(input, n, c, null) / count;
            mean[c] = (float) m;
            double variance = centredSquares(input, n, c) / count;
            inverse[c] = (float) (1 / Math.sqrt(variance + epsilon));
            runningMean[c] += MOMENTUM * (mean[c] - runningMean[c]);
            if (count > 1) {
                runningVariance[c] += MOMENTUM * (float) (variance * count / (count - 1) - runningVariance[c]);
            }
        }
    }

    /** Σ of a channel's values, or of their products with a second array; position by position, so that it vectorises. */
    private double sum(float[] values, int n, int channel, float[] factors) {
        Arrays.fill(sums, 0f);
        for (int i = 0; i < n; i++) {
            int from = (i * channels + channel) * area;
            if (factors == null) {
                for (int k = 0; k < area; k++) {
                    sums[k] += values[from + k];
                }
            } else {
                for (int k = 0; k < area; k++) {
                    sums[k] += values[from + k] * factors[from + k];
                }
            }
        }
        return total();
    }

    private double centredSquares(float[] values, int n, int channel) {
        Arrays.fill(sums, 0f);
        float m = mean[channel];
        for (int i = 0; i < n; i++) {
            int from = (i * channels + channel) * area;
            for (int k = 0; k < area; k++) {
                float difference = values[from + k] - m;
                sums[k] += difference * difference;
            }
        }
        return total();
    }

    private double total() {
        double total = 0;
        for (float value : sums) {
            total += value;
        }
        return total;
    }

    private float[] scaled(float[] z, int n) {
        float[] factors = scale.copyValues();
        float[] offsets = shift.copyValues();
        float[] y = output.atLeast(n * channels * area);
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < channels; c++) {
                float factor = factors[c];
                int from = (i * channels + c) * area;
                for (int k = from; k < from + area; k++) {
                    y[k] = z[k] * factor + offsets[c];
                }
            }
        }
        return y;
    }

    /** ∂L/∂x = s·γ·(e − mean(e) − z·mean(e·z)) with s the inverse deviation, γ the scale, means over the batch. */
    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        float[] z = normalised.atLeast(n * channels * area);
        float[] factors = scale == null ? null : scale.copyValues();
        float[] scaleGradient = new float[channels];
        float[] shiftGradient = new float[channels];
        float[] gradient = inputGradient.atLeast(n * channels * area);
        double count = (double) n * area;
        for (int c = 0; c < channels; c++) {
            double errorSum = sum(error, n, c, null);
            double productSum = sum(error, n, c, z);
            scaleGradient[c] = (float) productSum;
            shiftGradient[c] = (float) errorSum;
            float factor = inverse[c] * (factors == null ? 1 : factors[c]);
            float meanError = (float) (errorSum / count);
            float meanProduct = (float) (productSum / count);
            for (int i = 0; i < n && wantInput; i++) {
                int from = (i * channels + c) * area;
                for (int k = from; k < from + area; k++) {
                    gradient[k] = factor * (error[k] - meanError - z[k] * meanProduct);
                }
            }
        }
        if (scale != null) {
            scale.gradient().put(scaleGradient);
            shift.gradient().put(shiftGradient);
        }
        return gradient;
    }
}

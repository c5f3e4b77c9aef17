package org.imdad.core.nn.dl4j;

import java.util.Arrays;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** Maximum over non-overlapping 2×2 windows; among equal values the first in reading order takes the gradient. */
final class MaxPoolKernel implements Kernel {

    private final SampleShape input;
    private final SampleShape output;
    private final HeapBuffer pooled = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();
    private int[] chosen = new int[0];

    MaxPoolKernel(SampleShape input, LayerSpec.MaxPool spec) {
        this.input = input;
        this.output = spec.output(input);
    }

    @Override
    public SampleShape outputShape() {
        return output;
    }

    @Override
    public float[] forward(float[] x, int n, boolean training) {
        int length = n * output.size();
        float[] y = pooled.atLeast(length);
        if (chosen.length < length) {
            chosen = new int[length];
        }
        int w = input.width();
        int planes = n * input.channels();
        int target = 0;
        for (int plane = 0; plane < planes; plane++) {
            int base = plane * input.height() * w;
            for (int i = 0; i < output.height(); i++) {
                for (int j = 0; j < output.width(); j++) {
                    int at = base + 2 * i * w + 2 * j;
                    float upper = Math.max(x[at], x[at + 1]);
                    float lower = Math.max(x[at + w], x[at + w + 1]);
                    int upperAt = x[at + 1] > x[at] ? at + 1 : at;
                    int lowerAt = x[at + w + 1] > x[at + w] ? at + w + 1 : at + w;
                    chosen[target] = lower > upper ? lowerAt : upperAt;
                    y[target++] = Math.max(upper, lower);
                }
            }
        }
        return y;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        float[] gradient = inputGradient.atLeast(n * input.size());
        Arrays.fill(gradient, 0, n * input.size(), 0f);
        for (int k = 0; k < n * output.size(); k++) {
            gradient[chosen[k]] = error[k];
        }
        return gradient;
    }
}

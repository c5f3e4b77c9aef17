package org.imdad.core.nn.dl4j;

import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** Each value repeated as a 2×2 block. */
final class UpsampleKernel implements Kernel {

    private final SampleShape input;
    private final SampleShape output;
    private final HeapBuffer enlarged = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();

    UpsampleKernel(SampleShape input, LayerSpec.Upsample spec) {
        this.input = input;
        this.output = spec.output(input);
    }

    @Override
    public SampleShape outputShape() {
        return output;
    }

    @Override
    public float[] forward(float[] x, int n, boolean training) {
        float[] y = enlarged.atLeast(n * output.size());
        int w = input.width();
        int lines = n * input.channels() * input.height();
        for (int line = 0; line < lines; line++) {
            int upper = 4 * line * w;
            for (int j = 0; j < w; j++) {
                y[upper + 2 * j] = x[line * w + j];
                y[upper + 2 * j + 1] = x[line * w + j];
            }
            System.arraycopy(y, upper, y, upper + 2 * w, 2 * w);
        }
        return y;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        float[] gradient = inputGradient.atLeast(n * input.size());
        int w = input.width();
        int lines = n * input.channels() * input.height();
        for (int line = 0; line < lines; line++) {
            int upper = 4 * line * w;
            for (int j = 0; j < w; j++) {
                int at = upper + 2 * j;
                gradient[line * w + j] = error[at] + error[at + 1] + error[at + 2 * w] + error[at + 2 * w + 1];
            }
        }
        return gradient;
    }
}

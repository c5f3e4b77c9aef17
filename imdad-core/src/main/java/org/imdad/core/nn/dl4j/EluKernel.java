package org.imdad.core.nn.dl4j;

import org.imdad.core.data.SampleShape;

/** x for x ≥ 0, eˣ − 1 below. */
final class EluKernel implements Kernel {

    private final SampleShape shape;
    private final HeapBuffer output = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();

    EluKernel(SampleShape shape) {
        this.shape = shape;
    }

    @Override
    public SampleShape outputShape() {
        return shape;
    }

    @Override
    public float[] forward(float[] input, int n, boolean training) {
        int length = n * shape.size();
        float[] y = output.atLeast(length);
        for (int k = 0; k < length; k++) {
            y[k] = input[k] >= 0 ? input[k] : (float) Math.expm1(input[k]);
        }
        return y;
    }

    /** The derivative below 0 is eˣ = y + 1. */
    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        int length = n * shape.size();
        float[] y = output.atLeast(length);
        float[] gradient = inputGradient.atLeast(length);
        for (int k = 0; k < length; k++) {
            gradient[k] = y[k] >= 0 ? error[k] : error[k] * (y[k] + 1);
        }
        return gradient;
    }
}

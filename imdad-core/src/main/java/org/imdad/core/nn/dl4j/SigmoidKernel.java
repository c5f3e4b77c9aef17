package org.imdad.core.nn.dl4j;

import org.imdad.core.data.SampleShape;

/** 1/(1 + e⁻ˣ). */
final class SigmoidKernel implements Kernel {

    private final SampleShape shape;
    private final HeapBuffer output = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();

    SigmoidKernel(SampleShape shape) {
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
            y[k] = (float) (1 / (1 + Math.exp(-input[k])));
        }
        return y;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        int length = n * shape.size();
        float[] y = output.atLeast(length);
        float[] gradient = inputGradient.atLeast(length);
        for (int k = 0; k < length; k++) {
            gradient[k] = error[k] * y[k] * (1 - y[k]);
        }
        return gradient;
    }
}

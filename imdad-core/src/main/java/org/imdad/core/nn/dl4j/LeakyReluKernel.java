package org.imdad.core.nn.dl4j;

import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** max(x, slope·x). */
final class LeakyReluKernel implements Kernel {

    private static final float HUGE = 1e38f;

    private final SampleShape shape;
    private final float slope;
    private final HeapBuffer output = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();
    private float[] input;

    LeakyReluKernel(SampleShape shape, LayerSpec.LeakyRelu spec) {
        this.shape = shape;
        this.slope = (float) spec.slope();
    }

    @Override
    public SampleShape outputShape() {
        return shape;
    }

    @Override
    public float[] forward(float[] x, int n, boolean training) {
        input = x;
        int length = n * shape.size();
        float[] y = output.atLeast(length);
        for (int k = 0; k < length; k++) {
            y[k] = Math.max(x[k], slope * x[k]);
        }
        return y;
    }

    /**
     * The step function is written with minimum and maximum: a branch on the sign of x is unpredictable and costs seven
     * times as much. HUGE·x is at least 1 for every positive normal number.
     */
    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        int length = n * shape.size();
        float[] gradient = inputGradient.atLeast(length);
        float[] x = input;
        float rest = 1 - slope;
        for (int k = 0; k < length; k++) {
            float step = Math.min(1f, Math.max(0f, HUGE * x[k]));
            gradient[k] = error[k] * (slope + rest * step);
        }
        return gradient;
    }
}

package org.imdad.core.nn.dl4j;

import org.imdad.core.data.SampleShape;

/**
 * The same values seen in another shape.
 *
 * @param outputShape the other shape
 */
record ReshapeKernel(SampleShape outputShape) implements Kernel {

    @Override
    public float[] forward(float[] input, int n, boolean training) {
        return input;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        return error;
    }
}

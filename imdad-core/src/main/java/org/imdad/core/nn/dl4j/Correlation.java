package org.imdad.core.nn.dl4j;

import org.imdad.core.data.SampleShape;

/**
 * One convolution of fixed geometry with its two adjoints: the linear map behind a convolution layer and, read
 * backwards, behind a transposed one. Weights are [out, in, k, k]. Not thread-safe; results are valid until the same
 * method is called again.
 */
final class Correlation implements AutoCloseable {

    private final SampleShape input;
    private final SampleShape output;
    private final int kernel;
    private final int padding;
    private final NativeBuffers buffers = new NativeBuffers();
    private final HeapBuffer applied = new HeapBuffer();
    private final HeapBuffer adjoined = new HeapBuffer();
    private final WeightGradient gradient;

    Correlation(SampleShape input, int channels, int kernel, int padding) {
        int shrink = kernel - 1 - 2 * padding;
        this.input = input;
        this.output = new SampleShape(channels, input.height() - shrink, input.width() - shrink);
        this.kernel = kernel;
        this.padding = padding;
        this.gradient = unfoldsInput()
                ? new WeightGradient(input.channels(), input.height(), input.width(), channels, kernel, padding)
                : new WeightGradient(
                        channels, output.height(), output.width(), input.channels(), kernel, kernel - 1 - padding);
    }

    SampleShape output() {
        return output;
    }

    /** The map itself: [n, in, h, w] to [n, out, h', w']. */
    float[] apply(float[] x, float[] weights, int n) {
        return convolve(x, input, weights, output, padding, n, applied);
    }

    /** The adjoint with respect to the input: [n, out, h', w'] to [n, in, h, w]. */
    float[] applyAdjoint(float[] e, float[] weights, int n) {
        float[] flipped = ConvolutionOps.adjoint(weights, output.channels(), input.channels(), kernel);
        return convolve(e, output, flipped, input, kernel - 1 - padding, n, adjoined);
    }

    /** The gradient of ⟨e, apply(x, w)⟩ with respect to w: [out, in, k, k]. */
    float[] weightGradient(float[] x, float[] e, int n) {
        return unfoldsInput()
                ? gradient.compute(x, e, n)
                : ConvolutionOps.adjoint(gradient.compute(e, x, n), input.channels(), output.channels(), kernel);
    }

    /** The side with fewer channels is the cheaper one to unfold. */
    private boolean unfoldsInput() {
        return input.channels() <= output.channels();
    }

    private float[] convolve(
            float[] x, SampleShape from, float[] weights, SampleShape to, int pad, int n, HeapBuffer target) {
        NativeArray nativeX = buffers.get("x", n, from.channels(), from.height(), from.width());
        NativeArray nativeW = buffers.get("w", to.channels(), from.channels(), kernel, kernel);
        NativeArray nativeY = buffers.get("y", n, to.channels(), to.height(), to.width());
        nativeX.put(x, n * from.size());
        nativeW.put(weights, weights.length);
        ConvolutionOps.convolve(nativeX.array(), nativeW.array(), pad, nativeY.array());
        float[] y = target.atLeast(n * to.size());
        nativeY.get(y, n * to.size());
        return y;
    }

    @Override
    public void close() {
        buffers.close();
        gradient.close();
    }
}

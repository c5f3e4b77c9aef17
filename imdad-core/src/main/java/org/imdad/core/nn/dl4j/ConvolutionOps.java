package org.imdad.core.nn.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Convolution with stride 1 and a square kernel, through ND4J's oneDNN operation.
 *
 * <p>y[b,o,i,j] = Σ_{c,u,v} x[b,c,i+u−p,j+v−p]·w[o,c,u,v]; x [n, in, h, w], w [out, in, k, k], y [n, out, h', w'] with
 * h' = h + 2p − k + 1.
 */
final class ConvolutionOps {

    private static final int WEIGHTS_OUT_IN_K_K = 1;

    private ConvolutionOps() {}

    /** y from x and w. */
    static void convolve(INDArray x, INDArray w, int padding, INDArray y) {
        long k = w.size(2);
        Nd4j.exec(DynamicCustomOp.builder("conv2d")
                .addInputs(x, w)
                .addOutputs(y)
                .addIntegerArguments((int) k, (int) k, 1, 1, padding, padding, 1, 1, 0, 0, WEIGHTS_OUT_IN_K_K)
                .build());
    }

    /**
     * The weights of the adjoint convolution: in and out swapped, both kernel axes reversed. Convolving an error with
     * them and padding k − 1 − p gives the gradient at the input.
     */
    static float[] adjoint(float[] w, int out, int in, int k) {
        float[] flipped = new float[w.length];
        int area = k * k;
        for (int o = 0; o < out; o++) {
            for (int c = 0; c < in; c++) {
                for (int u = 0; u < area; u++) {
                    flipped[(c * out + o) * area + area - 1 - u] = w[(o * in + c) * area + u];
                }
            }
        }
        return flipped;
    }
}

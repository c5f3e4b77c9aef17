package org.imdad.core.nn.dl4j;

/** A bias per channel of a batch [n, channels, area]. */
final class ChannelBias {

    private ChannelBias() {}

    /** Adds the bias of each channel to its values. */
    static void add(float[] bias, float[] values, int n, int area) {
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < bias.length; c++) {
                int from = (i * bias.length + c) * area;
                for (int k = from; k < from + area; k++) {
                    values[k] += bias[c];
                }
            }
        }
    }

    /** ∂L/∂bias: the sum of the error over samples and positions. */
    static float[] gradient(float[] error, int n, int channels, int area) {
        float[] gradient = new float[channels];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                int from = (i * channels + c) * area;
                for (int k = from; k < from + area; k++) {
                    sum += error[k];
                }
            }
            gradient[c] = (float) sum;
        }
        return gradient;
    }
}

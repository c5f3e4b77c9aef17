package org.imdad.baselines.plad;

/**
 * The random code of a variational autoencoder for B samples: z_i = m_i + e^{v_i/2} ⊙ ε_i with means m, logarithms v of
 * variances and standard normal noise ε, and its divergence from N(0, I),
 *
 * <pre>  KL = (1/B) Σ_i Σ_k ½ ( e^{v_ik} + m_ik² − 1 − v_ik )</pre>
 */
final class LatentSample {

    private final float[] heads;
    private final float[] noise;
    private final int q;

    /**
     * Takes what the encoder gives.
     *
     * @param heads B·2q values, in each row the q values of m, then those of v; not copied
     * @param noise ε, B·q values; not copied
     * @param q size of the code
     */
    LatentSample(float[] heads, float[] noise, int q) {
        this.heads = heads;
        this.noise = noise;
        this.q = q;
    }

    /** z, B·q values. */
    float[] codes() {
        float[] codes = new float[noise.length];
        for (int k = 0; k < codes.length; k++) {
            codes[k] = (float) (heads[mean(k)] + deviation(k) * noise[k]);
        }
        return codes;
    }

    /** KL. */
    double divergence() {
        double sum = 0;
        for (int k = 0; k < noise.length; k++) {
            double m = heads[mean(k)];
            double v = heads[logVariance(k)];
            sum += (Math.exp(v) + m * m - 1 - v) / 2;
        }
        return sum / batch();
    }

    /**
     * The gradient of L(z) + w·KL at the heads: g + w·m/B at m, g ⊙ ½e^{v/2} ⊙ ε + w·½(e^v − 1)/B at v.
     *
     * @param codeGradient g = ∂L/∂z, B·q values
     * @param weight w
     * @return B·2q values
     */
    float[] gradient(float[] codeGradient, double weight) {
        float[] gradient = new float[heads.length];
        double factor = weight / batch();
        for (int k = 0; k < noise.length; k++) {
            double g = codeGradient[k];
            double v = heads[logVariance(k)];
            gradient[mean(k)] = (float) (g + factor * heads[mean(k)]);
            gradient[logVariance(k)] = (float) (g * deviation(k) * noise[k] / 2 + factor * (Math.exp(v) - 1) / 2);
        }
        return gradient;
    }

    private int batch() {
        return noise.length / q;
    }

    private double deviation(int k) {
        return Math.exp(heads[logVariance(k)] / 2);
    }

    private int mean(int k) {
        return 2 * (k / q) * q + k % q;
    }

    private int logVariance(int k) {
        return mean(k) + q;
    }
}

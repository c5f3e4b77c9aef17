package org.imdad.baselines.kernel;

import org.imdad.core.data.Samples;

/**
 * The function f(x) = Σ_s α_s exp(−γ‖x_s − x‖²) − ρ, in double precision. Immutable and thread-safe.
 */
public final class KernelExpansion {

    /** Values of samples, and of the kernel, in hand at one time: few enough to stay in a processor's cache. */
    private static final int BLOCK = 1 << 17;

    private final Samples supportVectors;
    private final double[] coefficients;
    private final double rho;
    private final double gamma;

    /**
     * Creates the function.
     *
     * @param supportVectors the m vectors x_s
     * @param coefficients the m numbers α_s; not copied
     * @param rho ρ
     * @param gamma γ
     */
    public KernelExpansion(Samples supportVectors, double[] coefficients, double rho, double gamma) {
        if (coefficients.length != supportVectors.size()) {
            throw new IllegalArgumentException(
                    "%d coefficients for %d support vectors".formatted(coefficients.length, supportVectors.size()));
        }
        this.supportVectors = supportVectors;
        this.coefficients = coefficients;
        this.rho = rho;
        this.gamma = gamma;
    }

    /** The vectors x_s. */
    public Samples supportVectors() {
        return supportVectors;
    }

    /** The numbers α_s; not copied. */
    public double[] coefficients() {
        return coefficients;
    }

    /** ρ. */
    public double rho() {
        return rho;
    }

    /** γ. */
    public double gamma() {
        return gamma;
    }

    /** f of every sample. The kernel is computed as a matrix product for as many samples at once as {@link #BLOCK} holds. */
    public double[] values(Samples samples) {
        double[] values = new double[samples.size()];
        int m = coefficients.length;
        int atOnce = Math.max(1, Math.min(samples.size(), BLOCK / Math.max(m, samples.features())));
        double[] block = new double[atOnce * m];
        try (GaussianKernel kernel = new GaussianKernel(supportVectors, gamma)) {
            for (int from = 0; from < values.length; from += atOnce) {
                int to = Math.min(from + atOnce, values.length);
                kernel.values(samples, from, to, block);
                for (int i = from; i < to; i++) {
                    values[i] = value(block, (i - from) * m);
                }
            }
        }
        return values;
    }

    private double value(double[] kernelValues, int offset) {
        double sum = 0;
        for (int s = 0; s < coefficients.length; s++) {
            sum += coefficients[s] * kernelValues[offset + s];
        }
        return sum - rho;
    }
}

package org.imdad.baselines.ocsvm;

import java.util.Arrays;
import org.imdad.core.data.Samples;

/**
 * The function f(x) = Σ_s α_s exp(−γ‖x_s − x‖²) − ρ, in double precision. Squared distances are summed from differences,
 * not from norms and inner products, so that large values far from 0 lose no digits. Immutable and thread-safe.
 */
final class KernelExpansion {

    private final Samples supportVectors;
    private final double[] coefficients;
    private final double rho;
    private final double gamma;
    private final double[][] byFeature;

    /**
     * Creates the function.
     *
     * @param supportVectors the m vectors x_s
     * @param coefficients the m numbers α_s; not copied
     * @param rho ρ
     * @param gamma γ
     */
    KernelExpansion(Samples supportVectors, double[] coefficients, double rho, double gamma) {
        if (coefficients.length != supportVectors.size()) {
            throw new IllegalArgumentException(
                    "%d coefficients for %d support vectors".formatted(coefficients.length, supportVectors.size()));
        }
        this.supportVectors = supportVectors;
        this.coefficients = coefficients;
        this.rho = rho;
        this.gamma = gamma;
        this.byFeature = new double[supportVectors.features()][supportVectors.size()];
        for (int j = 0; j < byFeature.length; j++) {
            for (int s = 0; s < supportVectors.size(); s++) {
                byFeature[j][s] = supportVectors.get(s, j);
            }
        }
    }

    Samples supportVectors() {
        return supportVectors;
    }

    double[] coefficients() {
        return coefficients;
    }

    double rho() {
        return rho;
    }

    double gamma() {
        return gamma;
    }

    /**
     * f of every sample; each value depends on its sample alone.
     *
     * <p>Two samples at a time, so that each value of the support vectors is fetched half as often.
     */
    double[] values(Samples samples) {
        double[] values = new double[samples.size()];
        double[] first = new double[coefficients.length];
        double[] second = new double[coefficients.length];
        for (int i = 0; i < values.length; i += 2) {
            int next = Math.min(i + 1, values.length - 1);
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            for (int j = 0; j < byFeature.length; j++) {
                addSquares(byFeature[j], samples.get(i, j), samples.get(next, j), first, second);
            }
            values[i] = value(first);
            values[next] = value(second);
        }
        return values;
    }

    private static void addSquares(double[] feature, double x, double y, double[] toX, double[] toY) {
        for (int s = 0; s < feature.length; s++) {
            double fromX = feature[s] - x;
            double fromY = feature[s] - y;
            toX[s] += fromX * fromX;
            toY[s] += fromY * fromY;
        }
    }

    private double value(double[] squaredDistances) {
        double sum = 0;
        for (int s = 0; s < squaredDistances.length; s++) {
            sum += coefficients[s] * Math.exp(-gamma * squaredDistances[s]);
        }
        return sum - rho;
    }
}

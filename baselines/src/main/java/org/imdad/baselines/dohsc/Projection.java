package org.imdad.baselines.dohsc;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.model.NumberArray;

/**
 * The orthogonal projection layer Z = HW for codes H [n, q], made from the thin singular value decomposition
 * H = UΛVᵀ of some codes by a {@link ProjectionRule}: W = V·diag(f) [q, q]. In training W is a constant: no gradient passes
 * through the decomposition.
 *
 * <p>Λ² and V are eigenvalues and eigenvectors of HᵀH in double precision. That halves the digits of the smallest singular
 * values, to 10⁻⁸·λ_1, which is what codes in single precision hold of them.
 *
 * <p>Singular vectors are determined but for their signs. Here each column of V is turned so that its column of Z has a
 * positive mean; where that mean is 0 but for rounding, as with codes that batch normalisation has centred, so that the entry
 * of V with the largest absolute value is positive. Immutable and thread-safe.
 */
final class Projection {

    private static final double ROUNDING = 1e-6;

    private final int size;
    private final double[] weights;

    private Projection(int size, double[] weights) {
        this.size = size;
        this.weights = weights;
    }

    /**
     * The projection of codes themselves.
     *
     * @param codes H, n·q values; if one is NaN or infinite, W is NaN
     * @param size q
     */
    static Projection of(float[] codes, int size, ProjectionRule rule) {
        return of(codes, size, rule, codes.length / size);
    }

    /**
     * The projection of codes as if there were another number of them: with λ_j·√(B/n) for λ_j.
     *
     * @param codes H, n·q values; if one is NaN or infinite, W is NaN
     * @param size q
     * @param batch B
     */
    static Projection of(float[] codes, int size, ProjectionRule rule, int batch) {
        int n = codes.length / size;
        double[][] gram = gram(codes, size);
        double[] weights = new double[size * size];
        double trace = trace(gram);
        if (!Double.isFinite(trace)) {
            Arrays.fill(weights, Double.NaN);
            return new Projection(size, weights);
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram, false));
        double[] mean = Representations.mean(codes, size);
        double scale = Math.sqrt(trace / n);
        double growth = Math.sqrt((double) batch / n);
        double largest = growth * singularValue(eigen, 0);
        for (int j = 0; j < size; j++) {
            double[] vector = eigen.getEigenvector(j).toArray();
            double factor = rule.factor(growth * singularValue(eigen, j), largest) * sign(vector, mean, scale);
            for (int i = 0; i < size; i++) {
                weights[i * size + j] = factor * vector[i];
            }
        }
        return new Projection(size, weights);
    }

    /**
     * The projection with the weights of a saved model.
     *
     * @param weights what {@link #weights} gave
     * @param size q
     */
    static Projection restore(NumberArray weights, int size) {
        return new Projection(size, weights.doubles());
    }

    /** W, [q, q]. */
    NumberArray weights() {
        return NumberArray.of(weights.clone(), size, size);
    }

    /** Z = HW, n·q values. */
    float[] apply(float[] codes) {
        float[] projected = new float[codes.length];
        double[] row = new double[size];
        for (int from = 0; from < codes.length; from += size) {
            Arrays.fill(row, 0);
            for (int i = 0; i < size; i++) {
                double code = codes[from + i];
                for (int j = 0; j < size; j++) {
                    row[j] += code * weights[i * size + j];
                }
            }
            for (int j = 0; j < size; j++) {
                projected[from + j] = (float) row[j];
            }
        }
        return projected;
    }

    /**
     * ∂L/∂H = ∂L/∂Z·Wᵀ.
     *
     * @param error ∂L/∂Z, n·q values
     */
    float[] backward(float[] error) {
        float[] passed = new float[error.length];
        for (int from = 0; from < error.length; from += size) {
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += error[from + j] * weights[i * size + j];
                }
                passed[from + i] = (float) sum;
            }
        }
        return passed;
    }

    private static double singularValue(EigenDecomposition eigen, int j) {
        return Math.sqrt(Math.max(0, eigen.getRealEigenvalue(j)));
    }

    /** ±1 for the column of V, given the mean code and the root mean square of the codes' norms. */
    private static int sign(double[] vector, double[] mean, double scale) {
        double projected = 0;
        double largest = 0;
        for (int i = 0; i < vector.length; i++) {
            projected += mean[i] * vector[i];
            largest = Math.abs(vector[i]) > Math.abs(largest) ? vector[i] : largest;
        }
        double decisive = Math.abs(projected) > ROUNDING * scale ? projected : largest;
        return decisive < 0 ? -1 : 1;
    }

    /** HᵀH. */
    private static double[][] gram(float[] codes, int size) {
        double[][] gram = new double[size][size];
        for (int from = 0; from < codes.length; from += size) {
            for (int i = 0; i < size; i++) {
                double code = codes[from + i];
                double[] row = gram[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += code * codes[from + j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /** The sum of the squared norms of all codes. */
    private static double trace(double[][] gram) {
        double trace = 0;
        for (int i = 0; i < gram.length; i++) {
            trace += gram[i][i];
        }
        return trace;
    }
}

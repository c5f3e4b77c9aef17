package org.imdad.baselines.ocsvm;

import org.imdad.core.data.Samples;
import org.imdad.core.matrix.InnerProducts;

/**
 * The kernel K(x, y) = exp(−γ‖x − y‖²) between any samples x and m fixed points y, in double precision.
 *
 * <p>Squared distances come out of one matrix product, as ‖x − c‖² + ‖y − c‖² − 2⟨x − c, y − c⟩. With c the mean of the
 * fixed points, values far from 0 lose no digits by it. The points lie in native memory until {@link #close}. Not
 * thread-safe.
 */
final class GaussianKernel implements AutoCloseable {

    private final double gamma;
    private final double[] centre;
    private final double[] squaredNorms;
    private final InnerProducts products;
    private double[] vectors = {};

    /** The kernel of width γ around fixed points. */
    GaussianKernel(Samples points, double gamma) {
        int d = points.features();
        this.gamma = gamma;
        this.centre = mean(points);
        this.squaredNorms = new double[points.size()];
        this.products = new InnerProducts(points.size(), d);
        double[] row = new double[d];
        for (int s = 0; s < squaredNorms.length; s++) {
            squaredNorms[s] = centred(points, s, row, 0);
            products.setRow(s, row);
        }
    }

    /** Number of fixed points m. */
    int points() {
        return squaredNorms.length;
    }

    /**
     * K of a range of samples and all fixed points.
     *
     * @param from the first sample, inclusive
     * @param to the last sample, exclusive
     * @param target receives (to − from) × m values, row-major, from its index 0 on
     */
    void values(Samples samples, int from, int to, double[] target) {
        int d = centre.length;
        if (vectors.length < (to - from) * d) {
            vectors = new double[(to - from) * d];
        }
        double[] norms = new double[to - from];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = centred(samples, from + i, vectors, i * d);
        }
        products.multiply(vectors, norms.length, target);
        for (int i = 0; i < norms.length; i++) {
            int row = i * squaredNorms.length;
            for (int s = 0; s < squaredNorms.length; s++) {
                double squaredDistance = norms[i] + squaredNorms[s] - 2 * target[row + s];
                // Rounding can take the distance of equal samples below 0.
                target[row + s] = Math.exp(-gamma * Math.max(0, squaredDistance));
            }
        }
    }

    /** Writes x − c and returns its squared norm. */
    private double centred(Samples samples, int i, double[] target, int offset) {
        float[] row = samples.row(i);
        double squaredNorm = 0;
        for (int j = 0; j < centre.length; j++) {
            double value = row[j] - centre[j];
            target[offset + j] = value;
            squaredNorm += value * value;
        }
        return squaredNorm;
    }

    private static double[] mean(Samples points) {
        double[] mean = new double[points.features()];
        for (int i = 0; i < points.size(); i++) {
            float[] row = points.row(i);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= points.size();
        }
        return mean;
    }

    @Override
    public void close() {
        products.close();
    }
}

package org.imdad.baselines.knn;

import org.imdad.core.data.Samples;
import org.imdad.core.matrix.InnerProducts;

/**
 * Squared distances of any samples x to m fixed samples y out of one matrix product, as
 * ‖x − c‖² + ‖y − c‖² − 2⟨x − c, y − c⟩, in double precision. With c the mean of the fixed samples, values far from 0 lose
 * no digits by it. The fixed samples lie in native memory until {@link #close}. Not thread-safe.
 */
final class Tile implements AutoCloseable {

    private final double[] centre;
    private final double[] squaredNorms;
    private final InnerProducts products;
    private double[] vectors = {};

    /**
     * A tile.
     *
     * @param samples the fixed samples
     * @param centre c
     */
    Tile(Samples samples, double[] centre) {
        this.centre = centre;
        this.squaredNorms = new double[samples.size()];
        this.products = new InnerProducts(samples.size(), centre.length);
        double[] row = new double[centre.length];
        for (int s = 0; s < squaredNorms.length; s++) {
            squaredNorms[s] = centred(samples, s, row, 0);
            products.setRow(s, row);
        }
    }

    /** Number m of fixed samples. */
    int size() {
        return squaredNorms.length;
    }

    /**
     * The squared distances of all samples to all fixed samples; rounding can take those of equal samples below 0.
     *
     * @param target receives n × m values, row-major, from its index 0 on
     */
    void squaredDistances(Samples samples, double[] target) {
        int n = samples.size();
        int d = centre.length;
        if (vectors.length < n * d) {
            vectors = new double[n * d];
        }
        double[] norms = new double[n];
        for (int i = 0; i < n; i++) {
            norms[i] = centred(samples, i, vectors, i * d);
        }
        products.multiply(vectors, n, target);
        for (int i = 0; i < n; i++) {
            int row = i * squaredNorms.length;
            for (int s = 0; s < squaredNorms.length; s++) {
                target[row + s] = norms[i] + squaredNorms[s] - 2 * target[row + s];
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

    /** The mean of samples, a good c. */
    static double[] mean(Samples samples) {
        double[] mean = new double[samples.features()];
        for (int i = 0; i < samples.size(); i++) {
            float[] row = samples.row(i);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= samples.size();
        }
        return mean;
    }

    @Override
    public void close() {
        products.close();
    }
}

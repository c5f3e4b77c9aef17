package org.imdad.core.matrix;

import org.imdad.core.data.Samples;

/**
 * Squared distances of any samples x to m fixed samples y out of one matrix product, as
 * ‖x − c‖² + ‖y − c‖² − 2⟨x − c, y − c⟩, in double precision. With c near the fixed samples, values far from 0 lose no
 * digits by it. The fixed samples lie in native memory, 8·m·d bytes, until {@link #close}. Not thread-safe.
 */
public final class SquaredDistances implements AutoCloseable {

    private final double[] centre;
    private final double[] squaredNorms;
    private final InnerProducts products;
    private double[] vectors = {};

    /**
     * Distances to fixed samples.
     *
     * @param points the m fixed samples
     * @param centre c, d values; not copied
     */
    public SquaredDistances(Samples points, double[] centre) {
        this.centre = centre;
        this.squaredNorms = new double[points.size()];
        this.products = new InnerProducts(points.size(), centre.length);
        double[] row = new double[centre.length];
        for (int s = 0; s < squaredNorms.length; s++) {
            squaredNorms[s] = centred(points, s, row, 0);
            products.setRow(s, row);
        }
    }

    /** Number m of fixed samples. */
    public int points() {
        return squaredNorms.length;
    }

    /**
     * The squared distances of a range of samples to all fixed samples; rounding can take those of equal samples below 0.
     *
     * @param from the first sample, inclusive
     * @param to the last sample, exclusive
     * @param target receives (to − from) × m values, row-major, from its index 0 on
     */
    public void of(Samples samples, int from, int to, double[] target) {
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

    /** The mean of samples, a good c: d values. */
    public static double[] mean(Samples samples) {
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

package org.imdad.baselines.kernel;

import org.imdad.core.data.Samples;
import org.imdad.core.matrix.SquaredDistances;

/**
 * The kernel K(x, y) = exp(−γ‖x − y‖²) between any samples x and m fixed points y, in double precision. The points lie in
 * native memory until {@link #close}. Not thread-safe.
 */
public final class GaussianKernel implements AutoCloseable {

    /** Stands for a curvature that is not positive, as between equal samples. */
    private static final double LEAST_CURVATURE = 1e-12;

    private final double gamma;
    private final SquaredDistances distances;

    /** The kernel of width γ around fixed points. */
    public GaussianKernel(Samples points, double gamma) {
        this.gamma = gamma;
        this.distances = new SquaredDistances(points, SquaredDistances.mean(points));
    }

    /**
     * K of a range of samples and all fixed points.
     *
     * @param from the first sample, inclusive
     * @param to the last sample, exclusive
     * @param target receives (to − from) × m values, row-major, from its index 0 on
     */
    public void values(Samples samples, int from, int to, double[] target) {
        distances.of(samples, from, to, target);
        int count = (to - from) * distances.points();
        for (int k = 0; k < count; k++) {
            // Rounding can take the distance of equal samples below 0.
            target[k] = Math.exp(-gamma * Math.max(0, target[k]));
        }
    }

    /**
     * K(x, x) + K(y, y) − 2K(x, y) = 2 − 2K(x, y), the squared distance of the images of x and y and so the curvature of a
     * quadratic form in K along a move of weight from one to the other. A small positive number stands for 0.
     */
    public static double curvature(double valueOfPair) {
        double curvature = 2 - 2 * valueOfPair;
        return curvature > 0 ? curvature : LEAST_CURVATURE;
    }

    @Override
    public void close() {
        distances.close();
    }
}

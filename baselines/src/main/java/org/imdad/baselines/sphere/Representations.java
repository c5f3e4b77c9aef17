package org.imdad.baselines.sphere;

import java.util.Arrays;

/** Sums over representations z, n rows of p values each, and gradients at them. */
public final class Representations {

    private static final double CENTRE_MARGIN = 0.1;

    private Representations() {}

    /** Mean of the rows. */
    public static double[] mean(float[] values, int p) {
        int n = values.length / p;
        double[] mean = new double[p];
        for (int k = 0; k < values.length; k++) {
            mean[k % p] += values[k];
        }
        for (int j = 0; j < p; j++) {
            mean[j] /= n;
        }
        return mean;
    }

    /**
     * The centre for a mean: coordinates nearer to 0 than 0.1 are moved to ±0.1, keeping their sign, because a coordinate
     * of 0 is reached by weights of 0. A coordinate of exactly 0 stays.
     */
    public static double[] centre(double[] mean) {
        return Arrays.stream(mean)
                .map(m -> m != 0 && Math.abs(m) < CENTRE_MARGIN ? Math.copySign(CENTRE_MARGIN, m) : m)
                .toArray();
    }

    /** Squared Euclidean distance of each row to a point. */
    public static double[] squaredDistances(float[] values, double[] point) {
        int p = point.length;
        double[] distances = new double[values.length / p];
        for (int i = 0; i < distances.length; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                double difference = values[i * p + j] - point[j];
                sum += difference * difference;
            }
            distances[i] = sum;
        }
        return distances;
    }

    /**
     * The gradient of a loss at the rows, given its slopes in their squared distances d_i to a point c:
     * ∂L/∂z_i = 2·∂L/∂d_i·(z_i − c).
     *
     * @param values the n·p values z
     * @param slopes the n values ∂L/∂d_i
     * @param point c
     * @return n·p values
     */
    public static float[] gradient(float[] values, double[] slopes, double[] point) {
        float[] gradient = new float[values.length];
        int p = point.length;
        for (int i = 0; i < slopes.length; i++) {
            double factor = 2 * slopes[i];
            for (int j = 0; j < p; j++) {
                gradient[i * p + j] = (float) (factor * (values[i * p + j] - point[j]));
            }
        }
        return gradient;
    }

    /** Mean squared distance of the rows to their mean: the sum of the variances of all coordinates. */
    public static double variance(float[] values, int p) {
        return Arrays.stream(squaredDistances(values, mean(values, p)))
                .average()
                .orElse(0);
    }

    /** Whether the rows differ from one another by no more than rounding. */
    public static boolean areConstant(float[] values, int p) {
        double scale = Arrays.stream(mean(values, p)).map(m -> m * m).sum();
        return variance(values, p) <= 1e-13 * scale;
    }
}

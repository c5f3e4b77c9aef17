package org.imdad.baselines.deepsvdd;

import org.imdad.baselines.sphere.Representations;

/**
 * What Deep SVDD minimises over a batch of B squared distances d_i = ‖z_i − c‖². Weight decay is added by the optimiser.
 */
public enum Objective {
    /** L = (1/B) Σ d_i; the radius plays no part. */
    ONE_CLASS {
        @Override
        double loss(double[] distances, double radius2, double nu) {
            double sum = 0;
            for (double d : distances) {
                sum += d;
            }
            return sum / distances.length;
        }

        @Override
        double slope(double distance, double radius2, double nu) {
            return 1;
        }

        @Override
        double score(double distance, double radius2) {
            return distance;
        }

        @Override
        double threshold(double radius2) {
            return radius2;
        }
    },

    /** L = R² + (1/(νB)) Σ max(0, d_i − R²). With R = 0 it is the one-class loss divided by ν. */
    SOFT_BOUNDARY {
        @Override
        double loss(double[] distances, double radius2, double nu) {
            double sum = 0;
            for (double d : distances) {
                sum += Math.max(0, d - radius2);
            }
            return radius2 + sum / (nu * distances.length);
        }

        @Override
        double slope(double distance, double radius2, double nu) {
            return distance > radius2 ? 1 / nu : 0;
        }

        @Override
        double score(double distance, double radius2) {
            return distance - radius2;
        }

        @Override
        double threshold(double radius2) {
            return 0;
        }
    };

    /**
     * The loss of a batch.
     *
     * @param distances the B squared distances
     * @param radius2 R²
     * @param nu ν
     */
    abstract double loss(double[] distances, double radius2, double nu);

    /** B times ∂L/∂d_i; 0 at the kink. */
    abstract double slope(double distance, double radius2, double nu);

    /** The score of a sample with squared distance d to the centre. */
    abstract double score(double distance, double radius2);

    /** The score of a sample on the sphere. */
    abstract double threshold(double radius2);

    /**
     * The gradient at the representation, ∂L/∂z_i = 2·∂L/∂d_i·(z_i − c).
     *
     * @param representations the B·p values z
     * @param distances the B squared distances of z
     * @param centre c
     * @param radius2 R²
     * @param nu ν
     * @return B·p values
     */
    float[] gradient(float[] representations, double[] distances, double[] centre, double radius2, double nu) {
        double[] slopes = new double[distances.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slope(distances[i], radius2, nu) / distances.length;
        }
        return Representations.gradient(representations, slopes, centre);
    }
}

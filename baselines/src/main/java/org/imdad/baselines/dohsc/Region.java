package org.imdad.baselines.dohsc;

import java.util.Map;
import org.imdad.baselines.sphere.Representations;

/**
 * Where projected codes z of normal samples should lie, in terms of their squared distances d = ‖z − c‖² to a centre.
 * Immutable and thread-safe.
 */
sealed interface Region permits Sphere, Shell {

    /**
     * The loss of a batch, without weight decay.
     *
     * @param distances the B values d_i
     */
    double loss(double[] distances);

    /** B times ∂L/∂d_i; 0 at a kink. */
    double slope(double distance);

    /** The score of a sample at d; the threshold is 0. */
    double score(double distance);

    /** The derivative of {@link #score}; d is greater than 0. */
    double scoreSlope(double distance);

    /** The radii by name. */
    Map<String, Double> radii();

    /**
     * The gradient of the loss at the projected codes, ∂L/∂z_i = 2·∂L/∂d_i·(z_i − c).
     *
     * @param projected the B·q values z
     * @param distances the B values d of z
     * @param centre c
     * @return B·q values
     */
    default float[] gradient(float[] projected, double[] distances, double[] centre) {
        double[] slopes = new double[distances.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slope(distances[i]) / slopes.length;
        }
        return Representations.gradient(projected, slopes, centre);
    }
}

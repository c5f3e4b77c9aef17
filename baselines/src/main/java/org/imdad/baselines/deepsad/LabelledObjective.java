package org.imdad.baselines.deepsad;

import org.imdad.baselines.sphere.Representations;

/**
 * What Deep SAD minimises over a batch of B squared distances d_i = ‖z_i − c‖², of which some belong to labelled
 * anomalies:
 *
 * <pre>  L = (1/B) (Σ_unlabelled d_i + η Σ_anomalies 1/(d_i + ε)),  ε = 1e-6</pre>
 *
 * <p>Weight decay is added by the optimiser.
 *
 * @param eta η, greater than 0
 */
record LabelledObjective(double eta) {

    private static final double EPSILON = 1e-6;

    /**
     * The loss of a batch. An anomaly on the centre contributes η·1e6/B; this is no error.
     *
     * @param distances the B squared distances
     * @param anomalous which samples are labelled anomalies
     */
    double loss(double[] distances, boolean[] anomalous) {
        double sum = 0;
        for (int i = 0; i < distances.length; i++) {
            sum += anomalous[i] ? eta / (distances[i] + EPSILON) : distances[i];
        }
        return sum / distances.length;
    }

    /**
     * The gradient at the representation: ∂L/∂z_i = (2/B)(z_i − c) for an unlabelled sample and
     * −(2η/B)(z_i − c)/(d_i + ε)² for an anomaly.
     *
     * @param representations the B·p values z
     * @param distances the B squared distances of z
     * @param anomalous which samples are labelled anomalies
     * @param centre c
     * @return B·p values
     */
    float[] gradient(float[] representations, double[] distances, boolean[] anomalous, double[] centre) {
        double[] slopes = new double[distances.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (anomalous[i] ? slope(distances[i]) : 1) / distances.length;
        }
        return Representations.gradient(representations, slopes, centre);
    }

    private double slope(double distance) {
        double inverse = 1 / (distance + EPSILON);
        return -eta * inverse * inverse;
    }
}

package org.imdad.core.nn;

import org.imdad.core.data.Samples;

/** What an autoencoder minimises over a minibatch of B samples x_i of d values, reconstructed as x̂_i. */
public enum ReconstructionLoss {

    /** L = (1/B) Σ_i ‖x̂_i − x_i‖²: the sum over the values of a sample, the mean over samples. */
    SUM {
        @Override
        double weight(int features) {
            return 1;
        }
    },

    /** L = (1/(Bd)) Σ_i ‖x̂_i − x_i‖²: the mean over all values. */
    MEAN {
        @Override
        double weight(int features) {
            return 1.0 / features;
        }
    };

    /** B times the weight of a squared error in the loss. */
    abstract double weight(int features);

    /**
     * Replaces reconstructions by the gradient at them, ∂L/∂x̂_i = 2w/B·(x̂_i − x_i) with the weight w.
     *
     * @param reconstructions the B·d values x̂; overwritten
     * @param batch the B samples x
     * @return Σ_i ‖x̂_i − x_i‖² = BL/w
     */
    public double replaceByGradient(float[] reconstructions, Samples batch) {
        int d = batch.features();
        float slope = (float) (2 * weight(d) / batch.size());
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            float[] target = batch.row(i);
            for (int j = 0; j < d; j++) {
                float difference = reconstructions[i * d + j] - target[j];
                sum += (double) difference * difference;
                reconstructions[i * d + j] = slope * difference;
            }
        }
        return sum;
    }
}

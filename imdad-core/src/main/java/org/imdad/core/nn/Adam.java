package org.imdad.core.nn;

/**
 * Settings of Adam with coupled weight decay: g ← g + decay·w, then Adam's moments.
 *
 * <p>Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015.
 *
 * @param learningRate step size; greater than 0
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root of the second moment
 * @param weightDecay λ, added to the gradient of every weight as λ·w (not to biases or running statistics)
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements Optimiser {

    /** Adam with β = (0.9, 0.999) and ε = 1e-8. */
    public static Adam of(double learningRate, double weightDecay) {
        return new Adam(learningRate, 0.9, 0.999, 1e-8, weightDecay);
    }
}

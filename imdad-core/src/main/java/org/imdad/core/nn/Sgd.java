package org.imdad.core.nn;

/**
 * Stochastic gradient descent with momentum: u ← μu + g, w ← w − ηu, with u = 0 at the start. Without momentum
 * w ← w − ηg.
 *
 * @param momentum μ, in [0, 1)
 * @param weightDecay λ, see {@link Optimiser}
 */
public record Sgd(double momentum, double weightDecay) implements Optimiser {}

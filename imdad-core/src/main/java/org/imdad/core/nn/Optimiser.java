package org.imdad.core.nn;

/**
 * How a network's parameters follow their gradients; the learning rate comes with each step. Weight decay is coupled:
 * g ← g + λw for every weight w (not for biases or running statistics), before anything else is made of g.
 */
public sealed interface Optimiser permits Adam, Sgd {

    /** Weight decay λ, at least 0. */
    double weightDecay();
}

package org.imdad.core.nn;

/** The optimisers that a hyperparameter can name. */
public enum OptimiserKind {

    /** {@link Adam} with β = (0.9, 0.999) and ε = 1e-8. */
    ADAM,

    /** {@link Sgd}, gradient descent with momentum. */
    SGD;

    /**
     * An optimiser of this kind.
     *
     * @param learningRate its rate at the start
     * @param momentum of gradient descent; Adam takes none
     * @param weightDecay λ, see {@link Optimiser}
     */
    public Optimiser with(double learningRate, double momentum, double weightDecay) {
        return switch (this) {
            case ADAM -> Adam.of(learningRate, weightDecay);
            case SGD -> new Sgd(momentum, weightDecay);
        };
    }
}

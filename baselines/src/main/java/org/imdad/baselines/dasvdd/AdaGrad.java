package org.imdad.baselines.dasvdd;

/**
 * AdaGrad on one parameter vector in double precision; trains the centre.
 *
 * <p>Step t = 1, 2, …: G ← G + g², w ← w − η/(1 + κ(t−1)) · g/(√G + 1e-10), coordinate by coordinate, from G = 0. The
 * first step moves every coordinate by η, whatever its gradient.
 *
 * <p>Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic
 * Optimization", JMLR 12:2121–2159, 2011, with PyTorch's decay of the rate.
 */
final class AdaGrad {

    private static final double EPSILON = 1e-10;

    private final double learningRate;
    private final double decay;
    private final double[] parameters;
    private final double[] squares;
    private int steps;

    /**
     * Creates the optimiser.
     *
     * @param learningRate η
     * @param decay κ
     * @param start parameters before the first step; copied
     */
    AdaGrad(double learningRate, double decay, double[] start) {
        this.learningRate = learningRate;
        this.decay = decay;
        this.parameters = start.clone();
        this.squares = new double[start.length];
    }

    /** A copy of the parameters. */
    double[] parameters() {
        return parameters.clone();
    }

    /** One step with the given gradient. */
    void step(double[] gradient) {
        double rate = learningRate / (1 + decay * steps);
        steps++;
        for (int k = 0; k < parameters.length; k++) {
            squares[k] += gradient[k] * gradient[k];
            parameters[k] -= rate * gradient[k] / (Math.sqrt(squares[k]) + EPSILON);
        }
    }
}

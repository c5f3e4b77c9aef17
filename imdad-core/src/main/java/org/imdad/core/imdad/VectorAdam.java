package org.imdad.core.imdad;

import org.imdad.core.nn.Adam;

/**
 * Adam on one parameter vector in double precision; trains the weight of the final layer, which the network does not
 * hold.
 *
 * <p>m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − η m̂/(√v̂ + ε) with m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ). No weight decay:
 * the sphere's centre is free. Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015.
 */
final class VectorAdam {

    private final Adam settings;
    private final double[] parameters;
    private final double[] first;
    private final double[] second;
    private int steps;

    /**
     * Creates the optimiser with zero moments.
     *
     * @param settings β₁, β₂ and ε are used
     * @param start parameters before the first step; copied
     */
    VectorAdam(Adam settings, double[] start) {
        this.settings = settings;
        this.parameters = start.clone();
        this.first = new double[start.length];
        this.second = new double[start.length];
    }

    /** A copy of the parameters. */
    double[] parameters() {
        return parameters.clone();
    }

    /** One step with the given gradient and learning rate η. */
    void step(double[] gradient, double learningRate) {
        steps++;
        double firstCorrection = 1 - Math.pow(settings.beta1(), steps);
        double secondCorrection = 1 - Math.pow(settings.beta2(), steps);
        for (int k = 0; k < parameters.length; k++) {
            first[k] = settings.beta1() * first[k] + (1 - settings.beta1()) * gradient[k];
            second[k] = settings.beta2() * second[k] + (1 - settings.beta2()) * gradient[k] * gradient[k];
            double root = Math.sqrt(second[k] / secondCorrection) + settings.epsilon();
            parameters[k] -= learningRate * (first[k] / firstCorrection) / root;
        }
    }
}

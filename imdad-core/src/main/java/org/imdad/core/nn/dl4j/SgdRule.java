package org.imdad.core.nn.dl4j;

import org.imdad.core.nn.Sgd;

/** Gradient descent with momentum: u ← μu + g, w ← w − ηu. */
final class SgdRule implements ParameterUpdate.Rule {

    private final float momentum;
    private final float[] velocity;

    SgdRule(Sgd settings, int length) {
        this.momentum = (float) settings.momentum();
        this.velocity = new float[length];
    }

    @Override
    public void move(float[] values, float[] gradient, double learningRate) {
        float rate = (float) learningRate;
        for (int i = 0; i < values.length; i++) {
            float u = momentum * velocity[i] + gradient[i];
            velocity[i] = u;
            values[i] -= rate * u;
        }
    }
}

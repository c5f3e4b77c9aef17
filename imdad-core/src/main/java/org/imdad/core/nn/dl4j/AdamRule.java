package org.imdad.core.nn.dl4j;

import org.imdad.core.nn.Adam;

/**
 * Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − η m̂/(√v̂ + ε) with m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ).
 *
 * <p>Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015.
 */
final class AdamRule implements ParameterUpdate.Rule {

    private final Adam settings;
    private final float[] first;
    private final float[] second;
    private int steps;

    AdamRule(Adam settings, int length) {
        this.settings = settings;
        this.first = new float[length];
        this.second = new float[length];
    }

    @Override
    public void move(float[] values, float[] gradient, double learningRate) {
        steps++;
        float stepSize = (float) (learningRate / (1 - Math.pow(settings.beta1(), steps)));
        float rootCorrection = (float) Math.sqrt(1 - Math.pow(settings.beta2(), steps));
        float beta1 = (float) settings.beta1();
        float rest1 = (float) (1 - settings.beta1());
        float beta2 = (float) settings.beta2();
        float rest2 = (float) (1 - settings.beta2());
        float epsilon = (float) settings.epsilon();
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i];
            float m = beta1 * first[i] + rest1 * g;
            float v = beta2 * second[i] + rest2 * g * g;
            first[i] = m;
            second[i] = v;
            values[i] -= stepSize * (m / ((float) Math.sqrt(v) / rootCorrection + epsilon));
        }
    }
}

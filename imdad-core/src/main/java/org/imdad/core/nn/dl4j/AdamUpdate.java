package org.imdad.core.nn.dl4j;

import java.util.Collection;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.nn.Adam;

/**
 * Adam on the flat vectors of a network: g ← g + λw for weights, m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g²,
 * w ← w − η m̂/(√v̂ + ε) with m̂ = m/(1−β₁ᵗ) and v̂ = v/(1−β₂ᵗ).
 *
 * <p>One loop over heap arrays, which the compiler turns into vector instructions, stands in for DeepLearning4J's updater:
 * that runs several array operations per parameter and adds ε to √v before the correction. Not thread-safe.
 *
 * <p>Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015.
 */
final class AdamUpdate {

    private final Adam settings;
    private final Collection<Parameter> parameters;
    private final FloatPointer flatValues;
    private final FloatPointer flatGradient;
    private final float[] values;
    private final float[] gradient;
    private final float[] first;
    private final float[] second;
    private int steps;

    /**
     * Creates the optimiser with zero moments.
     *
     * @param settings β₁, β₂, ε and the weight decay λ
     * @param parameters in the order of the flat vectors
     * @param flatValues all values, changed by every step
     * @param flatGradient all gradients
     */
    AdamUpdate(Adam settings, Collection<Parameter> parameters, FloatPointer flatValues, FloatPointer flatGradient) {
        this.settings = settings;
        this.parameters = parameters;
        this.flatValues = flatValues;
        this.flatGradient = flatGradient;
        int length = parameters.stream().mapToInt(Parameter::length).sum();
        this.values = new float[length];
        this.gradient = new float[length];
        this.first = new float[length];
        this.second = new float[length];
    }

    /** One step with learning rate η. */
    void step(double learningRate) {
        steps++;
        flatValues.get(values);
        flatGradient.get(gradient);
        decay();
        move((float) (learningRate / (1 - Math.pow(settings.beta1(), steps))), (float)
                Math.sqrt(1 - Math.pow(settings.beta2(), steps)));
        flatValues.put(values);
    }

    private void decay() {
        if (settings.weightDecay() == 0) {
            return;
        }
        int from = 0;
        for (Parameter parameter : parameters) {
            int to = from + parameter.length();
            if (parameter.isWeight()) {
                addScaled(from, to, (float) settings.weightDecay());
            }
            from = to;
        }
    }

    private void addScaled(int from, int to, float factor) {
        for (int i = from; i < to; i++) {
            gradient[i] += factor * values[i];
        }
    }

    private void move(float stepSize, float rootCorrection) {
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

package org.imdad.core.nn.dl4j;

import java.util.Collection;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Optimiser;
import org.imdad.core.nn.Sgd;

/**
 * Steps of an optimiser on the flat vectors of a network: weight decay, then the rule of the optimiser.
 *
 * <p>One loop over heap arrays, which the compiler turns into vector instructions, stands in for DeepLearning4J's updaters:
 * those run several array operations per parameter, and Adam's adds ε to √v before the correction. Not thread-safe.
 */
final class ParameterUpdate {

    /** Moves the values along their gradients. */
    interface Rule {
        void move(float[] values, float[] gradient, double learningRate);
    }

    private final Rule rule;
    private final float weightDecay;
    private final Collection<Parameter> parameters;
    private final FloatPointer flatValues;
    private final FloatPointer flatGradient;
    private final float[] values;
    private final float[] gradient;

    /**
     * Creates an optimiser with zero moments.
     *
     * @param optimiser its settings
     * @param parameters in the order of the flat vectors
     * @param flatValues all values, changed by every step
     * @param flatGradient all gradients
     */
    ParameterUpdate(
            Optimiser optimiser, Collection<Parameter> parameters, FloatPointer flatValues, FloatPointer flatGradient) {
        this.weightDecay = (float) optimiser.weightDecay();
        this.parameters = parameters;
        this.flatValues = flatValues;
        this.flatGradient = flatGradient;
        int length = parameters.stream().mapToInt(Parameter::length).sum();
        this.values = new float[length];
        this.gradient = new float[length];
        this.rule = rule(optimiser, length);
    }

    private static Rule rule(Optimiser optimiser, int length) {
        return optimiser instanceof Adam adam ? new AdamRule(adam, length) : new SgdRule((Sgd) optimiser, length);
    }

    /** One step. */
    void step(double learningRate) {
        flatValues.get(values);
        flatGradient.get(gradient);
        decay();
        rule.move(values, gradient, learningRate);
        flatValues.put(values);
    }

    private void decay() {
        if (weightDecay == 0) {
            return;
        }
        int from = 0;
        for (Parameter parameter : parameters) {
            int to = from + parameter.length();
            if (parameter.isWeight()) {
                addScaledValues(from, to);
            }
            from = to;
        }
    }

    private void addScaledValues(int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] += weightDecay * values[i];
        }
    }
}

package org.imdad.core.nn.dl4j;

import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A parameter of a kernel: name, shape and initial distribution, and views of its values and gradient in the network's flat
 * vectors once it is bound.
 */
final class Parameter {

    private final String name;
    private final int[] shape;
    private final int length;
    private final InitialDistribution initial;
    private final boolean weight;
    private FloatPointer values;
    private FloatPointer gradient;

    private Parameter(String name, boolean weight, InitialDistribution initial, int... shape) {
        this.name = name;
        this.shape = shape.clone();
        this.weight = weight;
        this.initial = initial;
        int product = 1;
        for (int size : shape) {
            product = Math.multiplyExact(product, size);
        }
        this.length = product;
    }

    /**
     * Weights, on which weight decay acts.
     *
     * @param initial what initial values are drawn from
     * @param shape sizes, the slowest-changing dimension first
     */
    static Parameter weight(InitialDistribution initial, int... shape) {
        return new Parameter("weight", true, initial, shape);
    }

    /**
     * Biases.
     *
     * @param initial what initial values are drawn from
     */
    static Parameter bias(InitialDistribution initial, int length) {
        return new Parameter("bias", false, initial, length);
    }

    /** A parameter without weight decay that starts at the same value everywhere. */
    static Parameter constant(String name, double value, int length) {
        return new Parameter(name, false, random -> value, length);
    }

    String name() {
        return name;
    }

    int[] shape() {
        return shape.clone();
    }

    int length() {
        return length;
    }

    boolean isWeight() {
        return weight;
    }

    /** Attaches the parameter to its place in the flat vectors of the network. */
    void bind(FloatPointer flatValues, FloatPointer flatGradient, long offset) {
        values = flatValues.getPointer(FloatPointer.class, offset);
        gradient = flatGradient.getPointer(FloatPointer.class, offset);
    }

    FloatPointer values() {
        return values;
    }

    FloatPointer gradient() {
        return gradient;
    }

    /** A copy of the values. */
    float[] copyValues() {
        float[] copy = new float[length];
        values.get(copy);
        return copy;
    }

    /** A copy of the gradient. */
    float[] copyGradient() {
        float[] copy = new float[length];
        gradient.get(copy);
        return copy;
    }

    /** Adds as many values to the gradient. */
    void addToGradient(float[] more) {
        float[] sum = copyGradient();
        for (int i = 0; i < length; i++) {
            sum[i] += more[i];
        }
        gradient.put(sum);
    }

    /** Draws initial values. */
    void initialise(RandomGenerator random) {
        float[] drawn = new float[length];
        for (int i = 0; i < length; i++) {
            drawn[i] = (float) initial.draw(random);
        }
        values.put(drawn);
    }
}

package org.imdad.core.nn.dl4j;

import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A parameter of a kernel: name, shape and initial range, and views of its values and gradient in the network's flat
 * vectors once it is bound.
 */
final class Parameter {

    private final String name;
    private final int[] shape;
    private final int length;
    private final double centre;
    private final double range;
    private final boolean weight;
    private FloatPointer values;
    private FloatPointer gradient;

    private Parameter(String name, boolean weight, double centre, double range, int... shape) {
        this.name = name;
        this.shape = shape.clone();
        this.weight = weight;
        this.centre = centre;
        this.range = range;
        int product = 1;
        for (int size : shape) {
            product = Math.multiplyExact(product, size);
        }
        this.length = product;
    }

    /**
     * Weights, on which weight decay acts.
     *
     * @param range initial values are uniform on ± this
     * @param shape sizes, the slowest-changing dimension first
     */
    static Parameter weight(double range, int... shape) {
        return new Parameter("weight", true, 0, range, shape);
    }

    /**
     * Biases.
     *
     * @param range initial values are uniform on ± this
     */
    static Parameter bias(double range, int length) {
        return new Parameter("bias", false, 0, range, length);
    }

    /** A parameter without weight decay that starts at the same value everywhere. */
    static Parameter constant(String name, double value, int length) {
        return new Parameter(name, false, value, 0, length);
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
            drawn[i] = (float) (centre + (2 * random.nextDouble() - 1) * range);
        }
        values.put(drawn);
    }
}

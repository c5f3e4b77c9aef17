package org.imdad.core.model;

/**
 * An n-dimensional array of numbers in row-major order, in single or double precision.
 *
 * @param shape sizes, the slowest-changing dimension first; empty for a scalar
 * @param values a {@code float[]} or a {@code double[]} with as many elements as the shape says; not copied
 */
public record NumberArray(int[] shape, Object values) {

    /** Checks the type and the number of elements. */
    public NumberArray {
        int length;
        if (values instanceof float[] floats) {
            length = floats.length;
        } else if (values instanceof double[] doubles) {
            length = doubles.length;
        } else {
            throw new IllegalArgumentException("values must be float[] or double[], found " + values.getClass());
        }
        int expected = 1;
        for (int size : shape) {
            expected = Math.multiplyExact(expected, size);
        }
        if (expected != length) {
            throw new IllegalArgumentException("%d values for a shape of %d".formatted(length, expected));
        }
    }

    /** A single-precision array. */
    public static NumberArray of(float[] values, int... shape) {
        return new NumberArray(shape.length == 0 ? new int[] {values.length} : shape, values);
    }

    /** A double-precision array. */
    public static NumberArray of(double[] values, int... shape) {
        return new NumberArray(shape.length == 0 ? new int[] {values.length} : shape, values);
    }

    /** The values in single precision; rounded if they were double. */
    public float[] floats() {
        if (values instanceof float[] floats) {
            return floats;
        }
        double[] doubles = (double[]) values;
        float[] rounded = new float[doubles.length];
        for (int i = 0; i < doubles.length; i++) {
            rounded[i] = (float) doubles[i];
        }
        return rounded;
    }

    /** The values in double precision; exact. */
    public double[] doubles() {
        if (values instanceof double[] doubles) {
            return doubles;
        }
        float[] floats = (float[]) values;
        double[] widened = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            widened[i] = floats[i];
        }
        return widened;
    }
}

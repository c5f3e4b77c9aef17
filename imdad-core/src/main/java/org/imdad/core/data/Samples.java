package org.imdad.core.data;

import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable batch of samples of one shape, in single precision.
 *
 * <p>Layout: row-major {@code n × d} with {@code d = shape.size()}; within a sample channel after channel, row by row.
 * The array given to {@link #of} is taken over, not copied: its former owner must not write to it again. Thread-safe.
 */
public final class Samples {

    private final SampleShape shape;
    private final float[] values;
    private final int size;

    private Samples(SampleShape shape, float[] values) {
        this.shape = Objects.requireNonNull(shape);
        this.values = Objects.requireNonNull(values);
        if (values.length % shape.size() != 0) {
            throw new IllegalArgumentException(
                    "%d values are no whole number of samples of shape %s".formatted(values.length, shape));
        }
        this.size = values.length / shape.size();
    }

    /**
     * Wraps values.
     *
     * @param shape shape of each sample
     * @param values n·d values, row-major; ownership passes to the result
     */
    public static Samples of(SampleShape shape, float[] values) {
        return new Samples(shape, values);
    }

    /** Copies a rectangular array of feature vectors; d is the length of the first row. */
    public static Samples ofRows(float[][] rows) {
        int features = rows[0].length;
        float[] values = new float[Math.multiplyExact(rows.length, features)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != features) {
                throw new IllegalArgumentException(
                        "row %d has %d features, row 0 has %d".formatted(i, rows[i].length, features));
            }
            System.arraycopy(rows[i], 0, values, i * features, features);
        }
        return of(SampleShape.vector(features), values);
    }

    /** No samples of the given shape. */
    public static Samples empty(SampleShape shape) {
        return of(shape, new float[0]);
    }

    /** Shape of each sample. */
    public SampleShape shape() {
        return shape;
    }

    /** Number of samples n. */
    public int size() {
        return size;
    }

    /** Number of values d of one sample. */
    public int features() {
        return shape.size();
    }

    /** Whether there is no sample. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Value j of sample i. */
    public float get(int i, int j) {
        return values[i * shape.size() + j];
    }

    /** A copy of sample i. */
    public float[] row(int i) {
        return Arrays.copyOfRange(values, i * shape.size(), (i + 1) * shape.size());
    }

    /** Copies samples {@code from} (inclusive) to {@code to} (exclusive) into {@code target}, starting at its index 0. */
    public void copyTo(int from, int to, float[] target) {
        System.arraycopy(values, from * shape.size(), target, 0, (to - from) * shape.size());
    }

    /** The samples with the given indices, in that order; an index may occur more than once. */
    public Samples select(int[] indices) {
        int d = shape.size();
        float[] selected = new float[Math.multiplyExact(indices.length, d)];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, Objects.checkIndex(indices[i], size) * d, selected, i * d, d);
        }
        return of(shape, selected);
    }

    /** Samples {@code from} (inclusive) to {@code to} (exclusive). */
    public Samples slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return of(shape, Arrays.copyOfRange(values, from * shape.size(), to * shape.size()));
    }

    /** These samples followed by others of the same shape. */
    public Samples concat(Samples others) {
        if (!shape.equals(others.shape)) {
            throw new IllegalArgumentException(
                    "samples of shape %s cannot follow samples of shape %s".formatted(others.shape, shape));
        }
        float[] all = Arrays.copyOf(values, Math.addExact(values.length, others.values.length));
        System.arraycopy(others.values, 0, all, values.length, others.values.length);
        return of(shape, all);
    }

    /** Index of the first sample that holds a NaN or an infinite value, or −1. */
    public int firstNonFinite() {
        for (int k = 0; k < values.length; k++) {
            if (!Float.isFinite(values[k])) {
                return k / shape.size();
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return size + " samples of shape " + shape;
    }
}

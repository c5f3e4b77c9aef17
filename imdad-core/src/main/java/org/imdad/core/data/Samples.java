package org.imdad.core.data;

import java.nio.FloatBuffer;
import java.util.Objects;

/**
 * An immutable batch of samples of one shape, in single precision.
 *
 * <p>Layout: row-major {@code n × d} with {@code d = shape.size()}; within a sample channel after channel, row by row.
 * What is given to {@link #of} or {@link #over} is taken over, not copied: its former owner must not write to it again.
 * Values may lie on the heap or in a mapped file; {@link #row}, {@link #copyTo} and {@link #select} read them fastest.
 * Thread-safe: the buffer is read at absolute positions only.
 */
public final class Samples {

    private final SampleShape shape;
    private final FloatBuffer values;
    private final int size;

    /** Takes a buffer whose position is 0 and whose limit is its capacity. */
    private Samples(SampleShape shape, FloatBuffer values) {
        this.shape = Objects.requireNonNull(shape);
        this.values = values.asReadOnlyBuffer();
        if (values.capacity() % shape.size() != 0) {
            throw new IllegalArgumentException(
                    "%d values are no whole number of samples of shape %s".formatted(values.capacity(), shape));
        }
        this.size = values.capacity() / shape.size();
    }

    /**
     * Wraps values.
     *
     * @param shape shape of each sample
     * @param values n·d values, row-major; ownership passes to the result
     */
    public static Samples of(SampleShape shape, float[] values) {
        return new Samples(shape, FloatBuffer.wrap(values));
    }

    /**
     * Wraps values, such as a region of a mapped file.
     *
     * @param shape shape of each sample
     * @param values n·d values, row-major, from the buffer's position to its limit; not copied. The buffer may be read
     *     only, and its position and limit may be moved later
     */
    public static Samples over(SampleShape shape, FloatBuffer values) {
        return new Samples(shape, values.slice());
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
        return values.get(i * shape.size() + j);
    }

    /** A copy of sample i. */
    public float[] row(int i) {
        float[] row = new float[shape.size()];
        values.get(i * row.length, row);
        return row;
    }

    /** Copies samples {@code from} (inclusive) to {@code to} (exclusive) into {@code target}, starting at its index 0. */
    public void copyTo(int from, int to, float[] target) {
        values.get(from * shape.size(), target, 0, (to - from) * shape.size());
    }

    /** The samples with the given indices, in that order; an index may occur more than once. */
    public Samples select(int[] indices) {
        int d = shape.size();
        float[] selected = new float[Math.multiplyExact(indices.length, d)];
        for (int i = 0; i < indices.length; i++) {
            values.get(Objects.checkIndex(indices[i], size) * d, selected, i * d, d);
        }
        return of(shape, selected);
    }

    /** Samples {@code from} (inclusive) to {@code to} (exclusive); a view, nothing is copied. */
    public Samples slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new Samples(shape, values.slice(from * shape.size(), (to - from) * shape.size()));
    }

    /** These samples followed by others of the same shape. */
    public Samples concat(Samples others) {
        if (!shape.equals(others.shape)) {
            throw new IllegalArgumentException(
                    "samples of shape %s cannot follow samples of shape %s".formatted(others.shape, shape));
        }
        int own = values.capacity();
        float[] all = new float[Math.addExact(own, others.values.capacity())];
        values.get(0, all, 0, own);
        others.values.get(0, all, own, all.length - own);
        return of(shape, all);
    }

    /** Index of the first sample that holds a NaN or an infinite value, or −1. */
    public int firstNonFinite() {
        float[] row = new float[shape.size()];
        for (int i = 0; i < size; i++) {
            copyTo(i, i + 1, row);
            for (float value : row) {
                if (!Float.isFinite(value)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether all values lie in [low, high]; true if there are none. */
    public boolean areWithin(float low, float high) {
        float[] row = new float[shape.size()];
        for (int i = 0; i < size; i++) {
            copyTo(i, i + 1, row);
            for (float value : row) {
                if (!(value >= low && value <= high)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return size + " samples of shape " + shape;
    }
}

package org.imdad.experiments.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Rows held in compact form, on the heap or in a mapped file. Values and labels lie in little-endian buffers: values
 * row after row, labels as 32-bit integers. One part of a data set holds at most 2³¹ − 1 bytes. Immutable and
 * thread-safe: buffers are read at absolute positions only.
 */
public final class StoredRows implements Rows {

    private final ValueType type;
    private final int features;
    private final ByteBuffer values;
    private final ByteBuffer labels;

    private StoredRows(ValueType type, int features, ByteBuffer values, ByteBuffer labels) {
        this.type = Objects.requireNonNull(type);
        this.features = features;
        this.values = values.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        this.labels = labels.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long expected = (long) size() * features * type.bytes();
        if (this.values.capacity() != expected) {
            throw new IllegalArgumentException("%d bytes of values for %d rows of %d values of %d bytes"
                    .formatted(this.values.capacity(), size(), features, type.bytes()));
        }
    }

    /**
     * Rows over buffers, such as regions of a mapped file.
     *
     * @param type how values are held
     * @param features values of a row
     * @param values size × features values, from the buffer's position to its limit; not copied
     * @param labels one 32-bit integer for each row, likewise
     */
    public static StoredRows over(ValueType type, int features, ByteBuffer values, ByteBuffer labels) {
        return new StoredRows(type, features, values, labels);
    }

    /**
     * Rows of unsigned bytes.
     *
     * @param features values of a row
     * @param values size × features bytes, row after row; not copied
     * @param labels class of each row; copied
     */
    public static StoredRows ofBytes(int features, byte[] values, int[] labels) {
        return new StoredRows(ValueType.UNSIGNED_BYTE, features, ByteBuffer.wrap(values), labelBuffer(labels));
    }

    /**
     * Rows of double-precision values.
     *
     * @param features values of a row
     * @param values size × features values, row after row; copied; at most 2²⁸ − 1
     * @param labels class of each row; copied
     */
    public static StoredRows ofDoubles(int features, double[] values, int[] labels) {
        ByteBuffer bytes = littleEndian(Math.multiplyExact(values.length, Double.BYTES));
        bytes.asDoubleBuffer().put(values);
        return new StoredRows(ValueType.FLOAT64, features, bytes, labelBuffer(labels));
    }

    @Override
    public int size() {
        return labels.capacity() / Integer.BYTES;
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int label(int i) {
        return labels.getInt(Objects.checkIndex(i, size()) * Integer.BYTES);
    }

    @Override
    public void copyRow(int i, double[] target) {
        type.copy(values, Objects.checkIndex(i, size()) * features, features, target);
    }

    /** How values are held. */
    public ValueType type() {
        return type;
    }

    /** All values, little-endian, row after row: a read-only view at position 0. */
    public ByteBuffer values() {
        return values.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** All labels, little-endian 32-bit integers: a read-only view at position 0. */
    public ByteBuffer labels() {
        return labels.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer labelBuffer(int[] labels) {
        ByteBuffer bytes = littleEndian(Math.multiplyExact(labels.length, Integer.BYTES));
        bytes.asIntBuffer().put(labels);
        return bytes;
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

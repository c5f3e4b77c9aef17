package org.imdad.experiments.data;

import java.nio.ByteBuffer;

/** How the values of stored rows are held in memory or in a cache file. */
public enum ValueType {
    /** Whole numbers from 0 to 255, one byte each: images. */
    UNSIGNED_BYTE(1) {
        @Override
        void copy(ByteBuffer values, int from, int count, double[] target) {
            for (int j = 0; j < count; j++) {
                target[j] = Byte.toUnsignedInt(values.get(from + j));
            }
        }
    },
    /** IEEE 754 double precision, eight bytes each: tables. */
    FLOAT64(Double.BYTES) {
        @Override
        void copy(ByteBuffer values, int from, int count, double[] target) {
            for (int j = 0; j < count; j++) {
                target[j] = values.getDouble((from + j) * Double.BYTES);
            }
        }
    };

    private final int bytes;

    ValueType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one value. */
    public int bytes() {
        return bytes;
    }

    /** Copies {@code count} values, the first one being value number {@code from} of the buffer. */
    abstract void copy(ByteBuffer values, int from, int count, double[] target);
}

package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;

/**
 * Types of numbers that array files hold. 64-bit integers beyond ±2⁵³ are rounded to the nearest double-precision value;
 * all others are exact.
 */
enum NumberType {
    INT8(1) {
        @Override
        double get(ByteBuffer data, int offset) {
            return data.get(offset);
        }
    },
    UINT8(1) {
        @Override
        double get(ByteBuffer data, int offset) {
            return Byte.toUnsignedInt(data.get(offset));
        }
    },
    INT16(2) {
        @Override
        double get(ByteBuffer data, int offset) {
            return data.getShort(offset);
        }
    },
    UINT16(2) {
        @Override
        double get(ByteBuffer data, int offset) {
            return Short.toUnsignedInt(data.getShort(offset));
        }
    },
    INT32(4) {
        @Override
        double get(ByteBuffer data, int offset) {
            return data.getInt(offset);
        }
    },
    UINT32(4) {
        @Override
        double get(ByteBuffer data, int offset) {
            return Integer.toUnsignedLong(data.getInt(offset));
        }
    },
    INT64(8) {
        @Override
        double get(ByteBuffer data, int offset) {
            return data.getLong(offset);
        }
    },
    UINT64(8) {
        @Override
        double get(ByteBuffer data, int offset) {
            long value = data.getLong(offset);
            // Halving keeps the lowest bit, so that rounding to even is right above 2^63.
            return value >= 0 ? value : 2.0 * ((value >>> 1) | (value & 1));
        }
    },
    FLOAT32(4) {
        @Override
        double get(ByteBuffer data, int offset) {
            return data.getFloat(offset);
        }
    },
    FLOAT64(8) {
        @Override
        double get(ByteBuffer data, int offset) {
            return data.getDouble(offset);
        }
    };

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    /** The number at a byte offset, in the buffer's byte order. */
    abstract double get(ByteBuffer data, int offset);
}

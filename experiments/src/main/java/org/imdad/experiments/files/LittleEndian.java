package org.imdad.experiments.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Arrays as bytes, least significant byte first: 8 bytes for a double (every bit kept), 4 for an int, 1 for a boolean
 * (0 or 1). NumPy reads them with the types {@code <f8}, {@code <i4} and {@code ?}.
 */
public final class LittleEndian {

    private LittleEndian() {}

    /** The bytes of values. */
    public static byte[] bytes(double[] values) {
        ByteBuffer buffer = buffer(values.length, Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    /** The bytes of values. */
    public static byte[] bytes(int[] values) {
        ByteBuffer buffer = buffer(values.length, Integer.BYTES);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }

    /** The bytes of values. */
    public static byte[] bytes(boolean[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) (values[i] ? 1 : 0);
        }
        return bytes;
    }

    /** The values of {@link #bytes(double[])}. */
    public static double[] doubles(byte[] bytes) {
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }

    /** The values of {@link #bytes(int[])}. */
    public static int[] ints(byte[] bytes) {
        int[] values = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }

    /** The values of {@link #bytes(boolean[])}. */
    public static boolean[] booleans(byte[] bytes) {
        boolean[] values = new boolean[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] != 0;
        }
        return values;
    }

    private static ByteBuffer buffer(int count, int size) {
        return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    }
}

package org.imdad.baselines.tribuo;

import org.imdad.core.model.NumberArray;

/** Bytes as numbers from 0 to 255, since a saved model holds arrays of numbers. */
final class ByteArrays {

    private ByteArrays() {}

    static NumberArray numbers(byte[] bytes) {
        float[] numbers = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = Byte.toUnsignedInt(bytes[i]);
        }
        return NumberArray.of(numbers);
    }

    /**
     * The bytes.
     *
     * @throws IllegalArgumentException if a number is none of 0, 1, …, 255
     */
    static byte[] bytes(NumberArray array) {
        float[] numbers = array.floats();
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) numbers[i];
            if (Byte.toUnsignedInt(bytes[i]) != numbers[i]) {
                throw new IllegalArgumentException("number %d is %s and no byte".formatted(i, numbers[i]));
            }
        }
        return bytes;
    }
}

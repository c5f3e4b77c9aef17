package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.experiments.damage.Mutations;

/** NPY arrays whose headers tell lies. */
final class NpyFiles {

    private static final List<String> TYPES = List.of(
            "'<f8'",
            "'<f4'",
            "'>i2'",
            "'|u1'",
            "'|b1'",
            "'|i1'",
            "'<u8'",
            "'|O'",
            "'<c16'",
            "'<U7'",
            "''",
            "'<'",
            "[('a', '<f4')]",
            "__import__('os').system('touch x')",
            "'\n\n'",
            "None",
            "'" + "f".repeat(3_000) + "'",
            "'|V0'");
    private static final List<String> SHAPES = List.of(
            "(4, 2)",
            "(4,)",
            "()",
            "(4, 2, 1)",
            "(4, 1, 2, 1)",
            "(0, 2)",
            "(2, 0)",
            "(-4, -2)",
            "(999999999, 999999999)",
            "(65536, 65536)",
            "(999999999,)",
            "(4294967296, 4)",
            "(4,, 2)",
            "(4 2)",
            "(,)",
            "(1,\n1)",
            "4",
            "(" + "1, ".repeat(9_000) + ")",
            "(" + "9".repeat(500) + ",)",
            "(8, 1)",
            "(1, 8)",
            "(4, True)",
            "(4, 2**40)",
            "(536870912, 8)");
    private static final List<String> ORDERS = List.of("False", "True", "False", "0", "exit()");

    private NpyFiles() {}

    /** An array of 4 × 2 in double precision or of 4 labels, as NumPy writes it. */
    static byte[] right(boolean labels) {
        return npy(
                "{'descr': '<f8', 'fortran_order': False, 'shape': (4,%s), }".formatted(labels ? "" : " 2"),
                1,
                labels ? 4 : 8);
    }

    /** An array that is wrong somewhere, most times. */
    static byte[] hostile(RandomGenerator random) {
        String header = "{'descr': %s, 'fortran_order': %s, 'shape': %s, }"
                .formatted(
                        random.nextInt(3) > 0 ? "'<f8'" : Mutations.any(TYPES, random),
                        Mutations.any(ORDERS, random),
                        random.nextInt(3) > 0 ? "(4, 2)" : Mutations.any(SHAPES, random));
        byte[] bytes = npy(header, random.nextInt(4), random.nextInt(300) == 0 ? 1 << random.nextInt(20) : 8);
        return random.nextBoolean() ? bytes : Mutations.damage(bytes, random);
    }

    private static byte[] npy(String header, int version, int elements) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + 8 * elements).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text);
        for (int i = 0; i < elements; i++) {
            bytes.putDouble(i % 2);
        }
        byte[] used = new byte[bytes.position()];
        bytes.get(0, used);
        return used;
    }
}

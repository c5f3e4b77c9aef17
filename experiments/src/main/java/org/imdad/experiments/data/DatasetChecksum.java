package org.imdad.experiments.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.data.SampleShape;

/**
 * Checksum of a data set's content, whatever way it is stored: equal numbers give equal checksums whether they were read
 * as bytes or as floating-point values, from a file or from the cache.
 *
 * <p>SHA-256 over big-endian numbers: channels, height and width (32-bit integers); then for the training and the test
 * part the number of rows (32 bits, 0 for a missing part, which ends there), the number of bytes of a value, and for each
 * row its label (32 bits) and its values. A value takes 1 byte if all values of the part are whole numbers from 0 to 255,
 * else 8 (IEEE 754).
 */
public final class DatasetChecksum {

    private DatasetChecksum() {}

    /**
     * The checksum in lower-case hexadecimal.
     *
     * @param shape shape of each sample
     * @param training the training part, or all rows
     * @param test the test part, or empty
     */
    public static String of(SampleShape shape, Rows training, Optional<Rows> test) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(ByteBuffer.allocate(3 * Integer.BYTES)
                .putInt(shape.channels())
                .putInt(shape.height())
                .putInt(shape.width())
                .flip());
        update(digest, training);
        if (test.isPresent()) {
            update(digest, test.get());
        } else {
            digest.update(new byte[Integer.BYTES]);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A checksum that also covers what classes are called, on which random draws depend. */
    static String withClassNames(String checksum, List<String> classNames) {
        return DigestUtils.sha256Hex(checksum + "\n" + String.join("\n", classNames));
    }

    private static void update(MessageDigest digest, Rows rows) {
        double[] row = new double[rows.features()];
        int valueBytes = allUnsignedBytes(rows, row) ? 1 : Double.BYTES;
        digest.update(ByteBuffer.allocate(Integer.BYTES + 1)
                .putInt(rows.size())
                .put((byte) valueBytes)
                .flip());
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + valueBytes * row.length);
        for (int i = 0; i < rows.size(); i++) {
            rows.copyRow(i, row);
            bytes.clear();
            bytes.putInt(rows.label(i));
            for (double value : row) {
                if (valueBytes == 1) {
                    bytes.put((byte) (int) value);
                } else {
                    bytes.putDouble(value);
                }
            }
            digest.update(bytes.flip());
        }
    }

    private static boolean allUnsignedBytes(Rows rows, double[] row) {
        for (int i = 0; i < rows.size(); i++) {
            rows.copyRow(i, row);
            for (double value : row) {
                // Unlike ==, this tells −0.0 from 0, whose sign a byte would lose.
                if (Double.compare(value, (int) value & 0xff) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}

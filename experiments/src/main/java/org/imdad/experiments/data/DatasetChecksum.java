package org.imdad.experiments.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.imdad.core.data.SampleShape;

/**
 * Checksum of a data set's content, whatever way it is stored: equal numbers give equal checksums whether they were read
 * as bytes or as floating-point values, from a file or from the cache.
 *
 * <p>SHA-256 over big-endian numbers: channels, height and width (32-bit integers); then for the training and the test
 * part the number of rows (32 bits, 0 for a missing part) and for each row its label (32 bits) and its values (64-bit
 * IEEE 754).
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
        MessageDigest digest = sha256();
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

    private static void update(MessageDigest digest, Rows rows) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(rows.size()).flip());
        double[] row = new double[rows.features()];
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * row.length);
        for (int i = 0; i < rows.size(); i++) {
            rows.copyRow(i, row);
            bytes.clear();
            bytes.putInt(rows.label(i));
            for (double value : row) {
                bytes.putDouble(value);
            }
            digest.update(bytes.flip());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

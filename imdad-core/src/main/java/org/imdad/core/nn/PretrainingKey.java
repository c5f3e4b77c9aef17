package org.imdad.core.nn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;

/** Names everything that a pretrained encoder depends on. */
final class PretrainingKey {

    // Raised whenever the computation changes, so that results of an older version are not found.
    private static final int VERSION = 1;

    private PretrainingKey() {}

    static String of(
            Pretraining settings,
            Architecture architecture,
            NetworkSpec autoencoder,
            Samples samples,
            FitContext context) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        String text = String.join(
                "|",
                settings.toString(),
                autoencoder.toString(),
                Integer.toString(architecture.encoderLayers()),
                Integer.toString(samples.size()),
                Long.toString(context.seed()),
                Integer.toString(context.threads()));
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer row = ByteBuffer.allocate(samples.features() * Float.BYTES);
        for (int i = 0; i < samples.size(); i++) {
            row.asFloatBuffer().put(samples.row(i));
            digest.update(row.array());
        }
        return "pretrained-encoder-" + VERSION + "-" + HexFormat.of().formatHex(digest.digest());
    }
}

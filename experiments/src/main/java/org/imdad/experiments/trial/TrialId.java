package org.imdad.experiments.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity of a trial: a hash of its canonical form, which is JSON with sorted keys, no white space and one text for
 * each number (see {@link CanonicalNumber}).
 */
public final class TrialId {

    private static final int DIGITS = 20;

    private TrialId() {}

    /** First 20 hexadecimal digits of the SHA-256 of the trial's canonical JSON. */
    public static String of(Trial trial) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(canonical(trial).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The canonical JSON that {@link #of} hashes. */
    static String canonical(Trial trial) {
        return CanonicalJson.of(TrialJson.tree(trial));
    }
}

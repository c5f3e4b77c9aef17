package org.imdad.experiments.trial;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Identity of a trial: a hash of its canonical form, which is JSON with sorted keys, no white space and one text for
 * each number (see {@link CanonicalNumber}).
 */
public final class TrialId {

    private static final int DIGITS = 20;

    private TrialId() {}

    /** First 20 hexadecimal digits of the SHA-256 of the trial's canonical JSON. */
    public static String of(Trial trial) {
        return DigestUtils.sha256Hex(canonical(trial)).substring(0, DIGITS);
    }

    /** The canonical JSON that {@link #of} hashes. */
    static String canonical(Trial trial) {
        return CanonicalJson.of(TrialJson.tree(trial));
    }
}

package org.imdad.experiments.trial;

/**
 * Identity of a trial: a hash of its canonical form, which is JSON with sorted keys, no white space and one text for
 * each number (see {@link CanonicalNumber}).
 */
public final class TrialId {

    private TrialId() {}

    /** First 20 hexadecimal digits of the SHA-256 of the trial's canonical JSON. */
    public static String of(Trial trial) {
        return new TrialIds().of(trial);
    }

    /** The canonical JSON that {@link #of} hashes. */
    static String canonical(Trial trial) {
        return new TrialIds().canonical(trial);
    }
}

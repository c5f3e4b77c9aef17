package org.imdad.experiments.trial;

/** Identity of a trial: a hash of its canonical form. */
public final class TrialId {

    private TrialId() {}

    /** First 20 hexadecimal digits of the SHA-256 of the trial's canonical JSON. */
    public static String of(Trial trial) {
        throw new UnsupportedOperationException("not yet");
    }
}

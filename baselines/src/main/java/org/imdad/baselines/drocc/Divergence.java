package org.imdad.baselines.drocc;

import org.imdad.core.detector.FitException;

/** Tells when numbers have left single precision. */
final class Divergence {

    private Divergence() {}

    /**
     * Checks values.
     *
     * @param what one of them, for the message
     * @throws FitException if one is NaN or infinite
     */
    static void requireFinite(String what, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new FitException(
                        FitException.Kind.DIVERGED,
                        "%s became %s; lower learning_rate or ascent_step_size, or scale the samples"
                                .formatted(what, value));
            }
        }
    }
}

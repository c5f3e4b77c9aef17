package org.imdad.experiments.trial;

import org.imdad.core.detector.ParameterSchema;

/** Which epoch's model gives the scores of a trial. */
public enum Selection {

    /** The last one: nothing is selected. */
    LAST_EPOCH,

    /**
     * The one with the best AUROC on the test split, as the published implementations of DROCC and DOHSC report it. Uses
     * test labels; for comparison with such published numbers only.
     */
    BEST_TEST_EPOCH;

    /** As written in suites: {@code last-epoch}, {@code best-test-epoch}. */
    public String word() {
        return ParameterSchema.word(this);
    }
}

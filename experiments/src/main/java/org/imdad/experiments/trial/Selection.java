package org.imdad.experiments.trial;

/** Which epoch's model gives the scores of a trial. */
public enum Selection {

    /** The last one: nothing is selected. */
    LAST_EPOCH,

    /**
     * The one with the best AUROC on the test split, as the published implementations of DROCC and DOHSC report it. Uses
     * test labels; for comparison with such published numbers only.
     */
    BEST_TEST_EPOCH;

    /** The entry of a trial's provenance that says which epoch was selected, and what the last one would have given. */
    public static final String SELECTED_EPOCH = "selected_epoch";
}

package org.imdad.stats.rank;

/** Which of two values is the better one and so has the smaller rank. */
public enum Order {
    /** The larger one, as of AUROC. */
    HIGHER_IS_BETTER,
    /** The smaller one, as of an error or a time. */
    LOWER_IS_BETTER
}

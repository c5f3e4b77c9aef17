package org.imdad.baselines.ocsvm;

/** Who solves the one-class problem. Both stop within the same tolerance of the same optimum. */
public enum Solver {
    /** Sequential minimal optimisation with rows of the kernel matrix computed as matrix products. */
    DENSE,
    /** Tribuo's LIBSVM trainer, which sums over the values that are not 0. */
    LIBSVM
}

package org.imdad.experiments.run;

/**
 * Trials of a plan by how they stand; a trial that the plan names twice counts once.
 *
 * @param done finished in this run
 * @param failed failed in this run
 * @param doneBefore finished in former runs
 * @param failedBefore failed in former runs and not tried again
 * @param left still to do; more than 0 at the end only if the run was cancelled
 */
public record RunSummary(int done, int failed, int doneBefore, int failedBefore, int left) {

    /** Number of trials. */
    public int total() {
        return done + failed + doneBefore + failedBefore + left;
    }
}

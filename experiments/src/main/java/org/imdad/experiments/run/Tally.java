package org.imdad.experiments.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/** Counts the trials of a plan and deals out those still to do, in the order of the plan. */
final class Tally {

    private final Deque<TrialRecord> pending;
    private final int doneBefore;
    private final int failedBefore;
    private int done;
    private int failed;
    private int computing;

    /**
     * Begins to count.
     *
     * @param before number of trials in each state
     * @param pending those still to do
     */
    Tally(Map<TrialState, Integer> before, List<TrialRecord> pending) {
        this.pending = new ArrayDeque<>(pending);
        this.doneBefore = before.getOrDefault(TrialState.DONE, 0);
        this.failedBefore = before.getOrDefault(TrialState.FAILED, 0);
    }

    int pending() {
        return pending.size();
    }

    Optional<TrialRecord> next() {
        Optional<TrialRecord> next = Optional.ofNullable(pending.poll());
        next.ifPresent(trial -> computing++);
        return next;
    }

    void countDone() {
        computing--;
        done++;
    }

    void countFailed() {
        computing--;
        failed++;
    }

    RunSummary summary() {
        return new RunSummary(done, failed, doneBefore, failedBefore, pending.size() + computing);
    }
}

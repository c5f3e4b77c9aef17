package org.imdad.experiments.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imdad.experiments.trial.TrialRecord;

/** Counts the trials of a plan and deals out those still to do, in the order of the plan. */
final class Tally {

    private final Deque<TrialRecord> pending = new ArrayDeque<>();
    private int doneBefore;
    private int failedBefore;
    private int done;
    private int failed;
    private int computing;

    Tally(List<TrialRecord> plan) {
        Set<String> seen = new HashSet<>();
        for (TrialRecord trial : plan) {
            if (seen.add(trial.id())) {
                switch (trial.state()) {
                    case DONE -> doneBefore++;
                    case FAILED -> failedBefore++;
                    case PLANNED, RUNNING -> pending.add(trial);
                }
            }
        }
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

package org.imdad.reports.result;

import java.util.List;
import java.util.Optional;
import org.imdad.experiments.compute.RecentlyUsed;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialState;

/** Reads the curves of a cell's trials when they are asked for, and keeps those of the last few cells. Not thread-safe. */
final class CurveReader {

    private static final int KEPT = 64;

    private final ResultsReader reader;
    private final RecentlyUsed<List<String>, Optional<Curves>> kept = new RecentlyUsed<>(KEPT);

    CurveReader(ResultsReader reader) {
        this.reader = reader;
    }

    /** The curves of trials of one cell; empty while none of them is done. */
    Optional<Curves> of(List<TrialResult> trials) {
        return kept.get(trials.stream().map(TrialResult::id).toList(), ids -> read(trials));
    }

    /** The whole outcome of a trial. */
    Optional<TrialOutcome> outcome(String trialId) {
        return reader.outcome(trialId);
    }

    private Optional<Curves> read(List<TrialResult> trials) {
        List<TrialResult> done = trials.stream()
                .filter(trial -> trial.state() == TrialState.DONE)
                .toList();
        CurveAverager averager = new CurveAverager();
        for (TrialResult trial : done) {
            reader.outcome(trial.id())
                    .ifPresent(outcome -> averager.add(trial.id(), trial.trial().seed(), outcome));
        }
        return done.isEmpty() ? Optional.empty() : Optional.of(averager.curves());
    }
}

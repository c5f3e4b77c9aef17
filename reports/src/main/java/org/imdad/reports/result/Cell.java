package org.imdad.reports.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.imdad.experiments.trial.TrialState;
import org.imdad.stats.MeanStd;

/**
 * Mean ± std over the seeds of one detector on one block, with the trials behind it and those that gave no value.
 *
 * @param summary over the trials that have a value; empty if none has
 * @param trialIds all trials of the cell in the order of the plan
 * @param failed number of failed trials
 * @param unfinished number of trials planned or running
 * @param undefined number of finished trials on whose test set the value is undefined
 */
public record Cell(Optional<MeanStd> summary, List<String> trialIds, int failed, int unfinished, int undefined) {

    /** Copies the ids. */
    public Cell {
        trialIds = List.copyOf(trialIds);
    }

    /**
     * Summarises trials.
     *
     * @param trials trials of one detector on one block; may be empty
     * @param value what is averaged; empty for trials without it
     */
    static Cell of(List<TrialResult> trials, Function<TrialResult, OptionalDouble> value) {
        double[] values = trials.stream()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        int failed = count(trials, TrialState.FAILED);
        int done = count(trials, TrialState.DONE);
        return new Cell(
                values.length == 0 ? Optional.empty() : Optional.of(MeanStd.of(values)),
                trials.stream().map(TrialResult::id).toList(),
                failed,
                trials.size() - failed - done,
                done - values.length);
    }

    private static int count(List<TrialResult> trials, TrialState state) {
        return (int) trials.stream().filter(trial -> trial.state() == state).count();
    }

    /** Why values are missing, such as {@code 2 failed, 1 unfinished}; empty if none is. */
    public String missing() {
        StringBuilder text = new StringBuilder();
        append(text, failed, "failed");
        append(text, unfinished, "unfinished");
        append(text, undefined, "undefined");
        return text.toString();
    }

    private static void append(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }
}

package org.imdad.experiments.preprocess;

import java.util.List;

/**
 * Fitted steps of preprocessing in order, as one map. Immutable and thread-safe.
 *
 * @param steps in order; may be empty
 */
public record FittedPreprocessing(List<FittedStep> steps) implements RowMap {

    /** Copies the list. */
    public FittedPreprocessing {
        steps = List.copyOf(steps);
    }

    @Override
    public void apply(double[] row) {
        for (FittedStep step : steps) {
            step.apply(row);
        }
    }
}

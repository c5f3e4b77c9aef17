package org.imdad.experiments.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.SavedStep;

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

    /**
     * Restores what {@link #save} returned.
     *
     * @param shape shape of the samples
     * @throws InvalidInputException if a step is unknown or its numbers do not fit it or the shape
     */
    public static FittedPreprocessing restore(List<SavedStep> saved, SampleShape shape) {
        List<FittedStep> steps = new ArrayList<>();
        for (SavedStep step : saved) {
            int groups = step.shift().length;
            if (groups > 0 && shape.size() % groups != 0) {
                throw new InvalidInputException("preprocessing step %s: %d shifts for samples of %d values"
                        .formatted(step.name(), groups, shape.size()));
            }
            steps.add(new FittedStep(Step.named(step.name()), step.shift(), step.scale()));
        }
        return new FittedPreprocessing(steps);
    }

    /** The steps as plain data. */
    public List<SavedStep> save() {
        return steps.stream()
                .map(step -> new SavedStep(step.step().suiteName(), step.shift(), step.scale()))
                .toList();
    }

    @Override
    public void apply(double[] row) {
        for (FittedStep step : steps) {
            step.apply(row);
        }
    }
}

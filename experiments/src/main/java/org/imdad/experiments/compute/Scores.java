package org.imdad.experiments.compute;

import org.imdad.core.detector.FitException;
import org.imdad.experiments.protocol.EvaluationData;

/** Checks what a detector returned as scores. */
final class Scores {

    private Scores() {}

    /**
     * Checks the number of scores and that none is NaN.
     *
     * @param of what was scored, for the message
     * @throws FitException with kind DIVERGED if a score is NaN
     * @throws IllegalStateException if there are more or fewer scores than samples
     */
    static void requireUsable(double[] scores, EvaluationData split, String of) {
        if (scores.length != split.samples().size()) {
            throw new IllegalStateException("the detector returned %d scores for %d samples"
                    .formatted(scores.length, split.samples().size()));
        }
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new FitException(
                        FitException.Kind.DIVERGED,
                        "score of %s %d is NaN; try a lower learning_rate or another preprocessing".formatted(of, i));
            }
        }
    }
}

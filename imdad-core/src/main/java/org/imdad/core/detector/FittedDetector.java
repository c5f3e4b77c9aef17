package org.imdad.core.detector;

import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.model.SavedModel;

/**
 * A detector after training. Scoring changes nothing that can be observed, but need not be thread-safe: use one
 * instance per thread.
 */
public interface FittedDetector extends AutoCloseable {

    /**
     * Anomaly scores: higher means more anomalous, in every detector.
     *
     * @param samples n samples of {@link #inputShape()}
     * @return n scores, never NaN; the range is stated by each detector
     * @throws InvalidInputException if the shape differs or a value is not finite
     */
    double[] score(Samples samples);

    /** A sample is called an anomaly if its score is greater than this. Set without any label of test data. */
    double threshold();

    /** Shape of the samples that can be scored. */
    SampleShape inputShape();

    /** A complete description from which the detector's factory restores an instance with bit-equal scores. */
    SavedModel save();

    /** Releases native memory; the default has none. */
    @Override
    default void close() {}

    /** The scores, changed in place: what is NaN or infinite, after an overflow, becomes {@link Double#MAX_VALUE}. */
    static double[] bounded(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                scores[i] = Double.MAX_VALUE;
            }
        }
        return scores;
    }

    /** Checks shape and values of samples that are to be scored. */
    static void requireScorable(Samples samples, SampleShape expected) {
        if (!samples.shape().equals(expected)) {
            throw new InvalidInputException(
                    "samples have shape %s, the detector was fitted on shape %s".formatted(samples.shape(), expected));
        }
        int row = samples.firstNonFinite();
        if (row >= 0) {
            throw new InvalidInputException(
                    "sample %d holds NaN or infinity; only finite values can be scored".formatted(row));
        }
    }
}

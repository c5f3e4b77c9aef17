package org.imdad.core.data;

import org.imdad.core.detector.InvalidInputException;

/**
 * All that a detector may learn from: samples taken as normal and, apart from them, the labelled anomalies of the
 * protocol. There is no place for a test label, so a detector cannot see one.
 *
 * @param normal samples taken as normal (unlabelled; a stated pollution may hide among them); at least one
 * @param anomalies samples labelled as anomalies; may be empty; the same shape as {@code normal}
 */
public record TrainingData(Samples normal, Samples anomalies) {

    /** Checks that there is a normal sample, that shapes agree and that all values are finite. */
    public TrainingData {
        if (normal.isEmpty()) {
            throw new InvalidInputException("training data: no normal samples; at least one is needed");
        }
        if (!normal.shape().equals(anomalies.shape())) {
            throw new InvalidInputException("training data: labelled anomalies have shape %s, normal samples %s"
                    .formatted(anomalies.shape(), normal.shape()));
        }
        requireFinite("normal", normal);
        requireFinite("labelled anomaly", anomalies);
    }

    /** Training data without labelled anomalies. */
    public static TrainingData of(Samples normal) {
        return new TrainingData(normal, Samples.empty(normal.shape()));
    }

    /** Shape of each sample. */
    public SampleShape shape() {
        return normal.shape();
    }

    private static void requireFinite(String kind, Samples samples) {
        int row = samples.firstNonFinite();
        if (row >= 0) {
            throw new InvalidInputException(
                    "training data: %s sample %d holds NaN or infinity; only finite values are allowed"
                            .formatted(kind, row));
        }
    }
}

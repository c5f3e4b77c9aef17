package org.imdad.experiments.model;

import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.preprocess.Preprocessing;

/**
 * What belongs to a trained model besides detector and data.
 *
 * @param preprocessing from raw rows to the detector's samples
 * @param references most normal training samples to keep for explanations; 0 for none, of anomalies neither
 */
public record TrainingOptions(Preprocessing preprocessing, int references) {

    /** As many references as 4 MiB hold. */
    public static final int ALL_REFERENCES = Integer.MAX_VALUE;

    /** Checks the number. */
    public TrainingOptions {
        if (references < 0) {
            throw new InvalidInputException(
                    "references: found %d, allowed are numbers from 0 on".formatted(references));
        }
    }
}

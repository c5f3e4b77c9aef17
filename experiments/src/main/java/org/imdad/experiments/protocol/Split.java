package org.imdad.experiments.protocol;

import java.util.Optional;
import org.imdad.core.data.TrainingData;

/**
 * What a protocol makes of a data set: training data, an optional validation split, and the test split.
 *
 * @param training normal samples (with the stated pollution) and labelled anomalies
 * @param validation held out of the training part; empty unless the protocol asks for it
 * @param test used for the final scores only
 */
public record Split(TrainingData training, Optional<EvaluationData> validation, EvaluationData test) {}

package org.imdad.experiments.protocol;

import org.imdad.core.data.Samples;

/**
 * Samples with the labels a metric needs: a validation or a test split. A type of its own, so that it cannot be handed
 * to a detector's {@code fit}.
 *
 * @param samples n samples, preprocessed
 * @param anomaly whether sample i is an anomaly
 * @param rows where sample i came from: its row in the part of the data set it was drawn from
 */
public record EvaluationData(Samples samples, boolean[] anomaly, int[] rows) {}

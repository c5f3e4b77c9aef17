package org.imdad.core.detector;

import java.util.Map;
import org.imdad.core.data.TrainingData;

/**
 * An anomaly detector as configured: a name and immutable, checked hyperparameters. Thread-safe; {@link #fit} may run
 * any number of times and depends on nothing but its arguments.
 */
public interface Detector {

    /** Name by which suites call it, such as {@code deep-svdd}. */
    String name();

    /** Every hyperparameter with its value, in the order of the detector's description. */
    Map<String, Object> hyperparameters();

    /**
     * Learns from training data.
     *
     * @param data normal samples and labelled anomalies
     * @param context seed, listener, thread budget, deadline and shared work
     * @return the fitted detector; the caller closes it
     * @throws InvalidInputException if the data cannot be used with this configuration
     * @throws FitException if training diverges, collapses, is cancelled or runs out of time
     */
    FittedDetector fit(TrainingData data, FitContext context);
}

package org.imdad.reports.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.experiments.trial.EpochRow;

/**
 * What figures need of one detector on one block.
 *
 * @param roc mean ROC curve, present if a trial is done and has both classes in its test set
 * @param epochs mean diagnostics of each epoch, by phase
 * @param distances first trial that kept squared distances, if any
 */
public record Curves(Optional<MeanRoc> roc, Map<String, List<MeanEpoch>> epochs, Optional<Distances> distances) {

    /** Copies the map, keeping its order. */
    public Curves {
        epochs = Collections.unmodifiableMap(new LinkedHashMap<>(epochs));
    }

    /**
     * Vertical average of ROC curves.
     *
     * @param falsePositiveRates evenly spaced from 0 to 1
     * @param truePositiveRates mean true-positive rate at each
     * @param n number of curves averaged
     */
    public record MeanRoc(double[] falsePositiveRates, double[] truePositiveRates, int n) {}

    /**
     * Means over the trials that have the value.
     *
     * @param epoch 1-based number of the epoch within its phase
     * @param values means by name
     */
    public record MeanEpoch(int epoch, Map<String, Double> values) {

        /** Copies the map, keeping its order. */
        public MeanEpoch {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * Squared distances of one trial at the epochs that kept them.
     *
     * @param trialId the trial
     * @param seed its seed
     * @param epochs rows with distances, in order of time
     */
    public record Distances(String trialId, long seed, List<EpochRow> epochs) {

        /** Copies the rows. */
        public Distances {
            epochs = List.copyOf(epochs);
        }
    }
}

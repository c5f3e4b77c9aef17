package org.imdad.reports.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Plane;

/**
 * What figures need of one detector on one block.
 *
 * @param roc true-positive rate at false-positive rates, present if a trial is done and has both classes in its test set
 * @param precision precision at recalls, present if {@code roc} is
 * @param epochs mean diagnostics of each epoch, by phase
 * @param distances first trial that kept squared distances, if any
 * @param plane first trial on data with two features, if any
 */
public record Curves(
        Optional<MeanCurve> roc,
        Optional<MeanCurve> precision,
        Map<String, List<MeanEpoch>> epochs,
        Optional<Distances> distances,
        Optional<Mapped> plane) {

    /** Copies the map, keeping its order. */
    public Curves {
        epochs = Collections.unmodifiableMap(new LinkedHashMap<>(epochs));
    }

    /**
     * Vertical average of curves.
     *
     * @param x evenly spaced from 0 to 1
     * @param means mean height of the curves at each
     * @param deviations sample standard deviation of the height at each; 0 for a single curve
     * @param n number of curves averaged
     */
    public record MeanCurve(double[] x, double[] means, double[] deviations, int n) {}

    /**
     * Means over the trials that have the value.
     *
     * @param epoch 1-based number of the epoch within its phase
     * @param values means by name
     * @param deviations sample standard deviations by name; 0 for a single trial
     */
    public record MeanEpoch(int epoch, Map<String, Double> values, Map<String, Double> deviations) {

        /** Copies the maps, keeping their order. */
        public MeanEpoch {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            deviations = Collections.unmodifiableMap(new LinkedHashMap<>(deviations));
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

    /**
     * The plane of one trial.
     *
     * @param trialId the trial
     * @param seed its seed
     * @param plane samples and scores
     * @param threshold the fitted detector's
     * @param epochs rows with squared distances, in order of time
     */
    public record Mapped(String trialId, long seed, Plane plane, double threshold, List<EpochRow> epochs) {

        /** Copies the rows. */
        public Mapped {
            epochs = List.copyOf(epochs);
        }
    }
}

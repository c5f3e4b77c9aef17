package org.imdad.experiments.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a finished trial computed.
 *
 * @param scores anomaly score of each test sample; higher is more anomalous
 * @param anomaly whether each test sample is an anomaly
 * @param rows row of each test sample in the part of the data set it was drawn from
 * @param threshold the detector's own threshold
 * @param epochs history, in order of time
 * @param timings seconds by name: {@code prepare}, {@code fit}, {@code score}
 * @param provenance versions, CPU, commit and so on by name
 * @param validationAuroc AUROC of the fitted detector on the validation split; empty without one, or if it lacks a class
 * @param plane scores over the plane; empty unless the data have two features
 * @param gallery explanations of some test images; empty unless the data are images and the detector has a convolutional
 *     network
 */
public record TrialOutcome(
        double[] scores,
        boolean[] anomaly,
        int[] rows,
        double threshold,
        List<EpochRow> epochs,
        Map<String, Double> timings,
        Map<String, String> provenance,
        OptionalDouble validationAuroc,
        Optional<Plane> plane,
        Optional<Gallery> gallery) {

    /** Copies list and maps. */
    public TrialOutcome {
        epochs = List.copyOf(epochs);
        timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** An outcome without validation split, plane and gallery. */
    public TrialOutcome(
            double[] scores,
            boolean[] anomaly,
            int[] rows,
            double threshold,
            List<EpochRow> epochs,
            Map<String, Double> timings,
            Map<String, String> provenance) {
        this(
                scores,
                anomaly,
                rows,
                threshold,
                epochs,
                timings,
                provenance,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

package org.imdad.core.detector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.imdad.core.data.Samples;

/**
 * What a detector tells at the end of an epoch.
 *
 * @param phase {@code pretrain} or {@code train}
 * @param epoch 1-based number of the epoch within the phase
 * @param epochs number of epochs of the phase
 * @param values named diagnostics such as {@code loss}, {@code radius2}, {@code outer_radius2}, {@code variance}; all
 *     finite
 * @param distances squared distances to the centre over the training set, by set ({@code normal}, {@code anomalies});
 *     computed only when asked for, during the call of the listener; empty where there is no centre
 * @param scorer scores samples with the model as it stands, during the call of the listener; null while there is none
 */
public record EpochReport(
        String phase,
        int epoch,
        int epochs,
        Map<String, Double> values,
        Supplier<Map<String, double[]>> distances,
        Scorer scorer) {

    /** Phase of autoencoder pretraining. */
    public static final String PRETRAIN = "pretrain";

    /** Phase of the detector's own training. */
    public static final String TRAIN = "train";

    /** Copies the values, keeping their order. */
    public EpochReport {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The report of an epoch of pretraining.
     *
     * @param epoch 1-based
     * @param epochs their number
     * @param loss finite
     */
    public static EpochReport ofPretraining(int epoch, int epochs, double loss) {
        return new EpochReport(PRETRAIN, epoch, epochs, Map.of("loss", loss), Map::of, null);
    }

    /** Scores samples; higher means more anomalous. */
    @FunctionalInterface
    public interface Scorer {
        /** Scores of n samples. */
        double[] score(Samples samples);
    }

    /** Whether this is the first epoch of its phase. */
    public boolean isFirst() {
        return epoch == 1;
    }

    /** Whether this is the last epoch of its phase. */
    public boolean isLast() {
        return epoch == epochs;
    }
}

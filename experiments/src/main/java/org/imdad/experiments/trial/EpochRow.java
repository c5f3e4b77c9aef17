package org.imdad.experiments.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One epoch of a trial's history.
 *
 * @param phase {@code pretrain} or {@code train}
 * @param epoch 1-based number within the phase
 * @param epochs number of epochs of the phase
 * @param values diagnostics by name, such as {@code loss}; {@code validation_auroc} where there is a validation split
 * @param distances squared distances to the centre on training data by set ({@code normal}, {@code anomalies}); kept for
 *     the first and the last epoch of {@code train}, else empty
 */
public record EpochRow(
        String phase, int epoch, int epochs, Map<String, Double> values, Map<String, double[]> distances) {

    /** Copies the maps, keeping their order; of the many forms of NaN, texts know one. */
    public EpochRow {
        Map<String, Double> copy = new LinkedHashMap<>(values);
        copy.replaceAll((name, value) -> Double.longBitsToDouble(Double.doubleToLongBits(value)));
        values = Collections.unmodifiableMap(copy);
        distances = Collections.unmodifiableMap(new LinkedHashMap<>(distances));
    }
}

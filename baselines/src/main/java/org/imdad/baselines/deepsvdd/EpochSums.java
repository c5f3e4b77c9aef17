package org.imdad.baselines.deepsvdd;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what an epoch's minibatches tell, as seen in training mode before each step. */
final class EpochSums {

    private double distance;
    private int count;
    private double loss;
    private double variance;

    void add(double batchLoss, double[] batchDistances, double batchVariance) {
        distance += Arrays.stream(batchDistances).sum();
        count += batchDistances.length;
        loss += batchLoss * batchDistances.length;
        variance += batchVariance * batchDistances.length;
    }

    /**
     * The diagnostics of an epoch: {@code loss} without weight decay, {@code radius2} (R²; soft-boundary only, one-class
     * has none), {@code mean_distance} of the squared distances, and {@code variance}, the mean over batches of the summed
     * variance of z, which falls to 0 when the representation collapses.
     */
    Map<String, Double> values(Objective objective, double radius2) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", loss / count);
        if (objective == Objective.SOFT_BOUNDARY) {
            values.put("radius2", radius2);
        }
        values.put("mean_distance", distance / count);
        values.put("variance", variance / count);
        return values;
    }
}

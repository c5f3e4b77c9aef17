package org.imdad.baselines.deepsvdd;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what an epoch's minibatches tell, as seen in training mode before each step. */
final class EpochSums {

    private final double[] distances;
    private int count;
    private double loss;
    private double variance;

    /** Sums of an epoch over that many samples. */
    EpochSums(int samples) {
        this.distances = new double[samples];
    }

    void add(double batchLoss, double[] batchDistances, double batchVariance) {
        System.arraycopy(batchDistances, 0, distances, count, batchDistances.length);
        count += batchDistances.length;
        loss += batchLoss * batchDistances.length;
        variance += batchVariance * batchDistances.length;
    }

    /**
     * The diagnostics of an epoch: {@code loss} without weight decay, {@code radius2} (R²; for one-class the (1−ν)-quantile
     * of the epoch's squared distances), {@code mean_distance} of the squared distances, and {@code variance}, the mean
     * over batches of the summed variance of z, which falls to 0 when the representation collapses.
     */
    Map<String, Double> values(DeepSvddSettings settings, double radius2) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", loss / count);
        values.put(
                "radius2",
                settings.objective() == Objective.ONE_CLASS ? Quantile.of(distances, 1 - settings.nu()) : radius2);
        values.put("mean_distance", Arrays.stream(distances).sum() / count);
        values.put("variance", variance / count);
        return values;
    }
}

package org.imdad.core.detector;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers what the minibatches of an epoch tell into the values of an {@link EpochReport}: means in which every batch
 * weighs as many samples as it has. Not thread-safe.
 */
public final class EpochMeans {

    private final Map<String, Double> sums = new LinkedHashMap<>();
    private int count;

    /**
     * Adds a batch.
     *
     * @param samples number of its samples; at least 1
     * @param values means over the batch by name, the same names for every batch
     */
    public void add(int samples, Map<String, Double> values) {
        values.forEach((name, value) -> sums.merge(name, samples * value, Double::sum));
        count += samples;
    }

    /** The means over all samples added so far, in the order of the names; empty before the first batch. */
    public Map<String, Double> values() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum / count));
        return means;
    }
}

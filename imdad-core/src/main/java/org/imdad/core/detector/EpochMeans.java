package org.imdad.core.detector;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers what the minibatches of an epoch tell into the values of an {@link EpochReport}: means in which every batch
 * weighs as many samples as it has. Not thread-safe.
 */
public final class EpochMeans {

    private final Map<String, Double> sums = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * Adds means over a batch.
     *
     * @param samples number of samples they were taken over; at least 1
     * @param values means by name
     */
    public void add(int samples, Map<String, Double> values) {
        values.forEach((name, value) -> add(name, value, samples));
    }

    /**
     * Adds one mean over a batch, or over some of its samples.
     *
     * @param name of the value
     * @param mean over the samples
     * @param samples number of samples it was taken over; at least 1
     */
    public void add(String name, double mean, int samples) {
        sums.merge(name, samples * mean, Double::sum);
        counts.merge(name, samples, Integer::sum);
    }

    /** The mean of each name over all samples it was added for, in the order of the names; empty before the first. */
    public Map<String, Double> values() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum / counts.get(name)));
        return means;
    }
}

package org.imdad.core.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Minibatches of shuffled epochs: every sample once per epoch, in an order drawn anew for each.
 *
 * <p>The last batch is smaller where the batch size does not divide the number of samples. A last batch of too few samples
 * is appended to the batch before it: of one sample, of which batch normalisation has no statistics, or of fewer than a
 * detector needs. Not thread-safe.
 */
public final class Minibatches {

    private final int samples;
    private final int batchSize;
    private final int smallest;
    private final RandomGenerator random;

    /**
     * Batches of a set of samples.
     *
     * @param samples number of samples; at least 1
     * @param batchSize samples of a batch; at least 1
     * @param random draws the order
     */
    public Minibatches(int samples, int batchSize, RandomGenerator random) {
        this(samples, batchSize, Math.min(2, batchSize), random);
    }

    /**
     * Batches of which none is smaller than a number, unless all samples together are fewer.
     *
     * @param samples number of samples; at least 1
     * @param batchSize samples of a batch; at least {@code smallest}
     * @param smallest samples that the last batch must have to stand alone; at least 1
     * @param random draws the order
     */
    public Minibatches(int samples, int batchSize, int smallest, RandomGenerator random) {
        if (samples < 1 || smallest < 1 || batchSize < smallest) {
            throw new IllegalArgumentException(
                    "minibatches of %d, at least %d, out of %d samples".formatted(batchSize, smallest, samples));
        }
        this.samples = samples;
        this.batchSize = batchSize;
        this.smallest = smallest;
        this.random = random;
    }

    /** The batches of the next epoch, as indices of samples. */
    public List<int[]> nextEpoch() {
        int[] order = shuffled();
        List<int[]> batches = new ArrayList<>();
        int from = 0;
        while (from < samples) {
            int to = Math.min(samples, from + batchSize);
            if (samples - to < smallest) {
                to = samples;
            }
            batches.add(Arrays.copyOfRange(order, from, to));
            from = to;
        }
        return batches;
    }

    private int[] shuffled() {
        int[] order = new int[samples];
        for (int i = 0; i < samples; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

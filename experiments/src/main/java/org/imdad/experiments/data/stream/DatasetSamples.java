package org.imdad.experiments.data.stream;

import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Rows;

/** Chosen rows of a part of a known data set, in the order they are chosen in. */
public final class DatasetSamples implements SampleStream {

    private final SampleShape shape;
    private final Rows part;
    private final int[] chosen;
    private volatile int current = -1;

    /**
     * Creates the stream.
     *
     * @param shape shape of each sample
     * @param part of the data set
     * @param chosen indices of rows; not copied
     */
    public DatasetSamples(SampleShape shape, Rows part, int[] chosen) {
        this.shape = shape;
        this.part = part;
        this.chosen = chosen;
    }

    @Override
    public SampleShape shape() {
        return shape;
    }

    @Override
    public boolean advance() {
        int next = current + 1;
        current = next;
        return next < chosen.length;
    }

    @Override
    public String place() {
        return Integer.toString(chosen[current] + 1);
    }

    @Override
    public void copyValues(double[] target) {
        part.copyRow(chosen[current], target);
    }

    @Override
    public double share() {
        return Math.min(1, (current + 1.0) / Math.max(1, chosen.length));
    }

    @Override
    public void close() {}
}

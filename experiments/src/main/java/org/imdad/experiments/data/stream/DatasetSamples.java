package org.imdad.experiments.data.stream;

import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Rows;

/** Chosen rows of a part of a known data set, in the order they are chosen in. */
public final class DatasetSamples extends IndexedSamples {

    private final SampleShape shape;
    private final Rows part;
    private final int[] chosen;

    /**
     * Creates the stream.
     *
     * @param shape shape of each sample
     * @param part of the data set
     * @param chosen indices of rows; not copied
     */
    public DatasetSamples(SampleShape shape, Rows part, int[] chosen) {
        super(chosen.length);
        this.shape = shape;
        this.part = part;
        this.chosen = chosen;
    }

    @Override
    public SampleShape shape() {
        return shape;
    }

    @Override
    public String place() {
        return Integer.toString(chosen[current()] + 1);
    }

    @Override
    public void copyValues(double[] target) {
        part.copyRow(chosen[current()], target);
    }
}

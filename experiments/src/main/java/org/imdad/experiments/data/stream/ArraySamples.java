package org.imdad.experiments.data.stream;

import java.nio.file.Path;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.format.ArrayRows;

/** Rows of an array in an NPZ or NPY file. */
final class ArraySamples implements SampleStream {

    private final ArrayRows rows;
    private volatile int current = -1;

    ArraySamples(ArrayRows rows) {
        this.rows = rows;
    }

    static ArraySamples open(Path file, ReadOptions options) {
        return new ArraySamples(ArrayRows.open(file, options.values()));
    }

    @Override
    public SampleShape shape() {
        return rows.shape();
    }

    @Override
    public boolean advance() {
        int next = current + 1;
        current = next;
        return next < rows.size();
    }

    @Override
    public String place() {
        return Integer.toString(current + 1);
    }

    @Override
    public void copyValues(double[] target) {
        rows.copyRow(current, target);
    }

    @Override
    public double share() {
        return Math.min(1, (current + 1.0) / rows.size());
    }

    @Override
    public void close() {}
}

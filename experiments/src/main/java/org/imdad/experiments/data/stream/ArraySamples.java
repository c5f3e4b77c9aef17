package org.imdad.experiments.data.stream;

import java.nio.file.Path;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.format.ArrayRows;

/** Rows of an array in an NPZ or NPY file. */
final class ArraySamples extends IndexedSamples {

    private final ArrayRows rows;

    ArraySamples(ArrayRows rows) {
        super(rows.size());
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
    public String place() {
        return Integer.toString(current() + 1);
    }

    @Override
    public void copyValues(double[] target) {
        rows.copyRow(current(), target);
    }
}

package org.imdad.experiments.compute;

import java.util.concurrent.atomic.AtomicInteger;
import org.imdad.experiments.data.Rows;

/** Rows that count how often one is copied, to tell whether a split was computed. */
record CountedRows(Rows rows, AtomicInteger copied) implements Rows {

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int features() {
        return rows.features();
    }

    @Override
    public int label(int i) {
        return rows.label(i);
    }

    @Override
    public void copyRow(int i, double[] target) {
        copied.incrementAndGet();
        rows.copyRow(i, target);
    }
}

package org.imdad.experiments.data;

import java.util.Arrays;

/** Rows held in memory, to test with. */
public record MemoryRows(double[][] values, int[] labels) implements Rows {

    /** One row per label; its only value is its own index. */
    public static MemoryRows numbered(int[] labels) {
        double[][] values = new double[labels.length][1];
        Arrays.setAll(values, i -> new double[] {i});
        return new MemoryRows(values, labels);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public int features() {
        return values[0].length;
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public void copyRow(int i, double[] target) {
        System.arraycopy(values[i], 0, target, 0, features());
    }
}

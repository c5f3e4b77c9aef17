package org.imdad.experiments.preprocess;

/** Rows of an array. */
record ArraySource(double[]... rows) implements RowSource {

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public void copyRow(int i, double[] target) {
        System.arraycopy(rows[i], 0, target, 0, target.length);
    }
}

package org.imdad.experiments.preprocess;

/** Rows that can be read any number of times: what a step of preprocessing is fitted on. */
public interface RowSource {

    /** Number of rows; at least one. */
    int size();

    /**
     * Copies row i into an array with one element per feature.
     *
     * @param target overwritten
     */
    void copyRow(int i, double[] target);
}

package org.imdad.experiments.data;

/** Rows of a data set with their labels; thread-safe. Values are as published, without any preprocessing. */
public interface Rows {

    /** Number of rows. */
    int size();

    /** Number of values of a row. */
    int features();

    /** Class of row i, an index into the data set's class names. */
    int label(int i);

    /**
     * Copies row i.
     *
     * @param target takes {@link #features()} values from index 0 on
     */
    void copyRow(int i, double[] target);
}

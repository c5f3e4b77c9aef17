package org.imdad.experiments.protocol;

/**
 * Which rows a protocol drew, each list in ascending order. All but {@code test} are rows of the data set's training part
 * and disjoint; {@code test} are rows of the official test part, or of the same table if there is none, and then disjoint
 * from the others as well.
 *
 * @param normal rows of the normal class to train on
 * @param hidden anomalies hidden among them: the pollution
 * @param labelled labelled anomalies to train on
 * @param validation rows of the validation split, of all classes; empty unless asked for
 * @param test rows of the test split, of all classes
 */
public record SplitRows(int[] normal, int[] hidden, int[] labelled, int[] validation, int[] test) {}

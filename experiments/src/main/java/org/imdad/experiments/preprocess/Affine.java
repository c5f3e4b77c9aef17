package org.imdad.experiments.preprocess;

import java.util.Arrays;

/** Maps (x − shift)/scale with one shift and scale per group of features. A scale of 0 is taken as 1. */
final class Affine {

    private Affine() {}

    /** Shift and scale are minimum and range of the training values of each group. */
    static FittedStep minMax(Step step, RowSource training, FeatureGroups groups) {
        double[] min = new double[groups.count()];
        double[] max = new double[groups.count()];
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
        forEachValue(training, groups, (group, value) -> {
            min[group] = Math.min(min[group], value);
            max[group] = Math.max(max[group], value);
        });
        double[] range = new double[groups.count()];
        Arrays.setAll(range, group -> max[group] - min[group]);
        return fitted(step, min, range);
    }

    /**
     * Shift and scale are mean and population standard deviation of the training values of each group, in two passes. A
     * group whose training values are all equal gets scale 1, also where its mean is rounded.
     */
    static FittedStep standardise(Step step, RowSource training, FeatureGroups groups) {
        double count = (double) training.size() * groups.size();
        double[] mean = new double[groups.count()];
        double[] first = new double[groups.count()];
        boolean[] varies = new boolean[groups.count()];
        Arrays.fill(first, Double.NaN);
        forEachValue(training, groups, (group, value) -> {
            mean[group] += value;
            first[group] = Double.isNaN(first[group]) ? value : first[group];
            varies[group] |= value != first[group];
        });
        Arrays.setAll(mean, group -> varies[group] ? mean[group] / count : first[group]);
        double[] deviation = new double[groups.count()];
        forEachValue(training, groups, (group, value) -> {
            double difference = value - mean[group];
            deviation[group] += difference * difference;
        });
        Arrays.setAll(deviation, group -> Math.sqrt(deviation[group] / count));
        return fitted(step, mean, deviation);
    }

    /** Maps features {@code from} (inclusive) to {@code to} (exclusive) in place. */
    static void apply(double[] row, int from, int to, double shift, double scale) {
        for (int j = from; j < to; j++) {
            row[j] = (row[j] - shift) / scale;
        }
    }

    /** Maps a row in place, with one shift and scale for each of its groups of neighbours. */
    static void apply(double[] row, double[] shift, double[] scale) {
        int size = row.length / shift.length;
        for (int group = 0; group < shift.length; group++) {
            apply(row, group * size, (group + 1) * size, shift[group], scale[group]);
        }
    }

    private static FittedStep fitted(Step step, double[] shift, double[] scale) {
        return new FittedStep(
                step, shift, Arrays.stream(scale).map(s -> s == 0 ? 1 : s).toArray());
    }

    private static void forEachValue(RowSource training, FeatureGroups groups, GroupedValue visitor) {
        double[] row = new double[groups.features()];
        for (int i = 0; i < training.size(); i++) {
            training.copyRow(i, row);
            for (int j = 0; j < row.length; j++) {
                visitor.accept(j / groups.size(), row[j]);
            }
        }
    }

    private interface GroupedValue {
        void accept(int group, double value);
    }
}

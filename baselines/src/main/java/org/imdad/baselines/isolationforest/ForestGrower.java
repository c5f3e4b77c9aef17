package org.imdad.baselines.isolationforest;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.core.data.Samples;

/** Grows the trees of a {@link Forest}, one after the other. Not thread-safe. */
final class ForestGrower {

    private final Samples samples;
    private final int psi;
    private final int heightLimit;
    private final RandomGenerator random;
    private final int[] order;
    private final int[] candidates;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> features = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();

    /**
     * A forest without trees.
     *
     * @param samples training samples
     * @param psi ψ, number of samples of each tree; at least 2 and at most all
     * @param random draws samples, features and split values
     */
    ForestGrower(Samples samples, int psi, RandomGenerator random) {
        this.samples = samples;
        this.psi = psi;
        this.heightLimit = Integer.SIZE - Integer.numberOfLeadingZeros(psi - 1);
        this.random = random;
        this.order = identity(samples.size());
        this.candidates = identity(samples.features());
    }

    private static int[] identity(int n) {
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[i] = i;
        }
        return values;
    }

    /** Adds a tree. */
    void growTree() {
        float[][] drawn = new float[psi][];
        for (int i = 0; i < psi; i++) {
            swap(order, i, i + random.nextInt(order.length - i));
            drawn[i] = samples.row(order[i]);
        }
        roots.add(features.size());
        grow(drawn, 0, psi, 0);
    }

    /** The forest as grown so far. */
    Forest forest() {
        return new Forest(
                ints(roots),
                ints(features),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                ints(right),
                samples.features());
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Adds the node of the rows in [from, to), which it reorders, and all nodes below it. */
    private void grow(float[][] rows, int from, int to, int depth) {
        int feature = depth < heightLimit ? varyingFeature(rows, from, to) : Forest.LEAF;
        int node = features.size();
        features.add(feature);
        right.add(0);
        if (feature == Forest.LEAF) {
            values.add(depth + PathLength.mean(to - from));
            return;
        }
        double split = splitValue(rows, from, to, feature);
        values.add(split);
        int middle = from;
        for (int i = from; i < to; i++) {
            if (rows[i][feature] <= split) {
                float[] row = rows[i];
                rows[i] = rows[middle];
                rows[middle++] = row;
            }
        }
        grow(rows, from, middle, depth + 1);
        right.set(node, features.size());
        grow(rows, middle, to, depth + 1);
    }

    /** A feature drawn among those that take more than one value, or {@link Forest#LEAF} if none does. */
    private int varyingFeature(float[][] rows, int from, int to) {
        for (int left = to - from > 1 ? candidates.length : 0; left > 0; left--) {
            int drawn = random.nextInt(left);
            int feature = candidates[drawn];
            for (int i = from + 1; i < to; i++) {
                if (rows[i][feature] != rows[from][feature]) {
                    return feature;
                }
            }
            swap(candidates, drawn, left - 1);
        }
        return Forest.LEAF;
    }

    /** Uniform between the smallest and the largest value; less than the largest, so that both sides get a sample. */
    private double splitValue(float[][] rows, int from, int to, int feature) {
        double low = rows[from][feature];
        double high = low;
        for (int i = from + 1; i < to; i++) {
            low = Math.min(low, rows[i][feature]);
            high = Math.max(high, rows[i][feature]);
        }
        double split = low + random.nextDouble() * (high - low);
        return split < high ? split : low;
    }

    private static void swap(int[] values, int i, int j) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}

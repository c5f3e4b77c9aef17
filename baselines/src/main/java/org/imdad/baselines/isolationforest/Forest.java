package org.imdad.baselines.isolationforest;

import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/**
 * Trees in flat arrays. A node's left child follows it; its right child comes later. Samples with a value of at most the
 * split value go to the left. Immutable and thread-safe.
 */
final class Forest {

    /** In place of a feature at a leaf. */
    static final int LEAF = -1;

    private final int[] roots;
    private final int[] features;
    private final double[] values;
    private final int[] right;

    /**
     * A forest of nodes.
     *
     * @param roots the node that each tree begins with; the last node of a tree stands before the next root
     * @param features index of the feature a node asks for, {@link #LEAF} at a leaf
     * @param values the split value of an inner node, the path length of a leaf
     * @param right the right child of an inner node
     * @param width number of features of a sample
     * @throws IllegalArgumentException if a node has a child that does not come after it
     */
    Forest(int[] roots, int[] features, double[] values, int[] right, int width) {
        int n = features.length;
        if (roots.length == 0 || values.length != n || right.length != n) {
            throw new IllegalArgumentException("%d trees with %d features, %d values and %d children of nodes"
                    .formatted(roots.length, n, values.length, right.length));
        }
        for (int root : roots) {
            requireNode(root, 0, n);
        }
        for (int node = 0; node < n; node++) {
            if (features[node] != LEAF) {
                if (features[node] < 0 || features[node] >= width) {
                    throw new IllegalArgumentException(
                            "node %d splits feature %d of %d".formatted(node, features[node], width));
                }
                requireNode(right[node], node + 2, n);
            }
        }
        this.roots = roots;
        this.features = features;
        this.values = values;
        this.right = right;
    }

    private static void requireNode(int node, int from, int to) {
        if (node < from || node >= to) {
            throw new IllegalArgumentException("node %d is not in %d to %d".formatted(node, from, to - 1));
        }
    }

    /** Whether any tree is more than a leaf. */
    boolean splitsAnything() {
        return Arrays.stream(features).anyMatch(feature -> feature != LEAF);
    }

    /**
     * Scores in (0, 1].
     *
     * @param psi number of samples that each tree was grown on
     */
    double[] scores(Samples samples, int psi) {
        double normaliser = PathLength.mean(psi);
        double[] scores = new double[samples.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.pow(2, -pathLength(samples.row(i)) / normaliser);
        }
        return scores;
    }

    /** Mean over the trees. */
    private double pathLength(float[] sample) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (features[node] != LEAF) {
                node = sample[features[node]] <= values[node] ? node + 1 : right[node];
            }
            sum += values[node];
        }
        return sum / roots.length;
    }

    /** The arrays by name, as part of a saved model. */
    Map<String, NumberArray> arrays() {
        return Map.of(
                "roots", NumberArray.of(widen(roots)),
                "features", NumberArray.of(widen(features)),
                "values", NumberArray.of(values),
                "right", NumberArray.of(widen(right)));
    }

    /**
     * The forest of a saved model.
     *
     * @throws IllegalArgumentException if the arrays do not fit together
     */
    static Forest of(SavedModel model) {
        return new Forest(
                narrow(model.array("roots")),
                narrow(model.array("features")),
                model.array("values").doubles(),
                narrow(model.array("right")),
                model.inputShape().size());
    }

    private static double[] widen(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static int[] narrow(NumberArray array) {
        return Arrays.stream(array.doubles()).mapToInt(value -> (int) value).toArray();
    }
}

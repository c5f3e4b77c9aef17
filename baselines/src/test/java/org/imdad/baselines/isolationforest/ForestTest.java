package org.imdad.baselines.isolationforest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final Samples POINTS = Samples.ofRows(new float[][] {{0, 5}, {2, 5}, {2, 9}});

    /** The first tree asks whether x₀ ≤ 1, then, if not, whether x₁ ≤ 7; the second is a leaf at depth 0 with c(3) = 5/3. */
    @Test
    void scoresAreThoseOfAForestWorkedOutByHand() {
        Forest forest = new Forest(
                new int[] {0, 5},
                new int[] {0, -1, 1, -1, -1, -1},
                new double[] {1, 1, 7, 2, 2, 5.0 / 3},
                new int[] {2, 0, 4, 0, 0, 0},
                2);

        double[] scores = forest.scores(POINTS, 3);

        double near = Math.pow(2, -((1 + 5.0 / 3) / 2) / (5.0 / 3));
        double far = Math.pow(2, -((2 + 5.0 / 3) / 2) / (5.0 / 3));
        assertThat(scores).containsExactly(new double[] {near, far, far}, within(1e-15));
    }

    /** Three different points end apart: one at depth 1, two at depth 2 = ⌈log₂ 3⌉. */
    @Test
    void aTreeOnThreePointsSetsEachApart() {
        ForestGrower grower = new ForestGrower(POINTS, 3, FitContext.random(1, "trees"));
        for (int t = 0; t < 20; t++) {
            grower.growTree();
            double[] lengths = Arrays.stream(lastTree(grower)).sorted().toArray();

            assertThat(lengths).containsExactly(1, 2, 2);
        }
    }

    private static double[] lastTree(ForestGrower grower) {
        double[] features = grower.forest().arrays().get("features").doubles();
        double[] values = grower.forest().arrays().get("values").doubles();
        double[] roots = grower.forest().arrays().get("roots").doubles();
        int root = (int) roots[roots.length - 1];
        return IntStream.range(root, features.length)
                .filter(node -> features[node] == Forest.LEAF)
                .mapToDouble(node -> values[node])
                .toArray();
    }

    @Test
    void featuresThatNeverVaryAreNeverSplit() {
        float[][] rows = new float[40][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {3, i % 7, 3, -i};
        }
        ForestGrower grower = new ForestGrower(Samples.ofRows(rows), 32, FitContext.random(2, "trees"));
        for (int t = 0; t < 10; t++) {
            grower.growTree();
        }

        assertThat(grower.forest().arrays().get("features").doubles())
                .contains(1, 3, -1)
                .doesNotContain(0, 2);
    }

    @Test
    void noLeafIsDeeperThanTheHeightLimit() {
        float[][] rows = new float[300][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {(float) Math.exp(-i / 4.0)};
        }
        Samples samples = Samples.ofRows(rows);
        ForestGrower grower = new ForestGrower(samples, 256, FitContext.random(3, "trees"));
        grower.growTree();
        Forest forest = grower.forest();

        double deepest = 8 + PathLength.mean(256);
        assertThat(Arrays.stream(forest.scores(samples, 256)))
                .allMatch(score -> score > Math.pow(2, -deepest / PathLength.mean(256)) && score < 1);
    }

    @Test
    void nodesThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> forest(new int[] {0, -1, -1}, 0, 0, 0)).hasMessage("node 0 is not in 2 to 2");
        assertThatThrownBy(() -> forest(new int[] {4, -1, -1}, 2, 0, 0)).hasMessage("node 0 splits feature 4 of 2");
        assertThatThrownBy(() -> forest(new int[] {0, -1}, 2, 0, 0)).hasMessageContaining("3 children");
    }

    private static Forest forest(int[] features, int... right) {
        return new Forest(new int[] {0}, features, new double[features.length], right, 2);
    }
}

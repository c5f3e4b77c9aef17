package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;

class ShellTest {

    private static final double[] EQUAL = {1, 1};

    @Test
    void pointsInsideStayWhereTheyAre() {
        assertThat(projected(new Shell(1, 10), 3, 4)).containsExactly(3, 4);
        assertThat(weighted(new Shell(1, 10), new double[] {0.5, 1.5}, 3, 4)).containsExactly(3, 4);
    }

    @Test
    void otherPointsMoveAlongTheirRayToTheNearerBoundary() {
        assertThat(projected(new Shell(10, 20), 3, 4)).containsExactly(new double[] {6, 8}, within(1e-12));
        assertThat(projected(new Shell(1, 2.5), 3, 4)).containsExactly(new double[] {1.5, 2}, within(1e-12));
        assertThat(projected(new Shell(10, 10), 3, 4)).containsExactly(new double[] {6, 8}, within(1e-12));
    }

    @Test
    void withEqualWeightsTheWeightedProjectionIsTheEuclideanOne() {
        for (Shell shell : new Shell[] {new Shell(10, 20), new Shell(1, 2.5), new Shell(5.1, 5.1)}) {
            assertThat(weighted(shell, EQUAL, 3, 4)).containsExactly(projected(shell, 3, 4), within(1e-9));
        }
    }

    /**
     * By hand, σ = (2, 0) and h = (1, 1): only the first coordinate counts. Its least square is 8/2, so 1 → 2; its greatest is
     * 0.5/2, so 1 → 0.5.
     */
    @Test
    void featuresOfWeightZeroAreLeftAlone() {
        double[] weights = {2, 0};

        assertThat(weighted(new Shell(Math.sqrt(8), 9), weights, 1, 1))
                .containsExactly(new double[] {2, 1}, within(1e-9));
        assertThat(weighted(new Shell(0.1, Math.sqrt(0.5)), weights, 1, 1))
                .containsExactly(new double[] {0.5, 1}, within(1e-9));
    }

    /** No point of the boundary, tried along a fine fan of directions, is nearer than the projection. */
    @Test
    void theWeightedProjectionIsTheNearestPointOfTheBoundary() {
        RandomGenerator random = FitContext.random(5, "points");
        for (int trial = 0; trial < 40; trial++) {
            double first = 2 * random.nextDouble();
            double[] weights = {first, 2 - first};
            double[] h = {random.nextGaussian(), random.nextGaussian()};
            double norm = norm(h, weights);
            for (double radius : new double[] {0.3 * norm, 1.8 * norm}) {
                double[] found = weighted(new Shell(radius, radius), weights, h);

                assertThat(norm(found, weights)).isCloseTo(radius, within(1e-9 * radius));
                double nearest = Double.MAX_VALUE;
                for (int k = 0; k < 20_000; k++) {
                    double angle = 2 * Math.PI * k / 20_000;
                    double[] point = {
                        radius * Math.cos(angle) / Math.sqrt(weights[0]),
                        radius * Math.sin(angle) / Math.sqrt(weights[1])
                    };
                    nearest = Math.min(nearest, Math.hypot(point[0] - h[0], point[1] - h[1]));
                }
                assertThat(Math.hypot(found[0] - h[0], found[1] - h[1])).isLessThanOrEqualTo(nearest + 1e-9);
            }
        }
    }

    @Test
    void aPointWithoutDirectionStays() {
        assertThat(projected(new Shell(1, 2), 0, 0)).containsExactly(0, 0);
        assertThat(weighted(new Shell(1, 2), EQUAL, 0, 0)).containsExactly(0, 0);
        assertThat(weighted(new Shell(1, 2), new double[] {2, 0}, 0, 7)).containsExactly(0, 7);
    }

    @Test
    void aPointThatIsZeroWhereTheWeightIsLargestIsScaled() {
        double[] found = weighted(new Shell(100, 200), new double[] {1.5, 0.5}, 0, 1);

        assertThat(found).doesNotContain(Double.NaN);
        assertThat(norm(found, new double[] {1.5, 0.5})).isCloseTo(100, within(1e-9));
    }

    private static double[] projected(Shell shell, double... h) {
        double[] moved = h.clone();
        shell.project(moved);
        return moved;
    }

    private static double[] weighted(Shell shell, double[] weights, double... h) {
        double[] moved = h.clone();
        shell.project(moved, weights);
        return moved;
    }

    private static double norm(double[] h, double[] weights) {
        double[] squares = new double[h.length];
        Arrays.setAll(squares, j -> weights[j] * h[j] * h[j]);
        return Math.sqrt(Arrays.stream(squares).sum());
    }
}

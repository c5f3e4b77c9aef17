package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionTest {

    private static final double[] CENTRE = {0.5, -0.25, 1};

    @Test
    void theLossesAreThoseOfThePublishedImplementation() {
        double[] d = {0.5, 1, 4, 9};

        assertThat(new Sphere(0, 0.1).loss(d)).isCloseTo(14.5 / (4 * 0.1), within(1e-12));
        assertThat(new Sphere(2, 0.5).loss(d)).isEqualTo(4 + 5 / (4 * 0.5));
        assertThat(new Shell(1, 2).loss(d)).isEqualTo((5 + 0.5) / 4);
    }

    @Test
    void withRadiusZeroTheSphereHasTheMeanDistanceDividedByNu() {
        float[] z = projected(3);
        double[] d = Representations.squaredDistances(z, CENTRE);
        Region quarter = new Sphere(0, 0.25);
        Region whole = new Sphere(0, 1);

        assertThat(quarter.loss(d)).isCloseTo(4 * whole.loss(d), within(1e-12));
        float[] four = quarter.gradient(z, d, CENTRE);
        float[] one = whole.gradient(z, d, CENTRE);
        for (int k = 0; k < z.length; k++) {
            assertThat(four[k]).isEqualTo(4 * one[k]);
            assertThat(one[k]).isCloseTo((float) (2.0 / 8 * (z[k] - CENTRE[k % 3])), within(1e-6f));
        }
    }

    @Test
    void aShellOfNoThicknessAndNoRadiusHasTheLossOfASphereOfRadiusZero() {
        double[] d = Representations.squaredDistances(projected(3), CENTRE);

        assertThat(new Shell(0, 0).loss(d)).isCloseTo(new Sphere(0, 1).loss(d), within(1e-12));
    }

    static Region[] regions() {
        return new Region[] {new Sphere(0, 0.3), new Sphere(1.8, 0.3), new Shell(1.6, 2.1)};
    }

    /** Central differences of a loss that is quadratic in each coordinate are exact but for rounding. */
    @ParameterizedTest
    @MethodSource("regions")
    void theGradientIsThatOfTheLoss(Region region) {
        float step = 1f / 256;
        float[] z = projected(11);
        double[] d = Representations.squaredDistances(z, CENTRE);
        float[] gradient = region.gradient(z, d, CENTRE);

        for (int k = 0; k < z.length; k++) {
            float[] up = z.clone();
            float[] down = z.clone();
            up[k] += step;
            down[k] -= step;
            double numeric = (loss(region, up) - loss(region, down)) / (up[k] - down[k]);
            assertThat(gradient[k]).isCloseTo((float) numeric, within(1e-5f));
        }
    }

    @Test
    void theSamplesOfTheGradientLieInsideInTheShellAndOutside() {
        double[] d = Representations.squaredDistances(projected(11), CENTRE);

        assertThat(DoubleStream.of(d))
                .anyMatch(v -> v < 1.6 * 1.6)
                .anyMatch(v -> v > 1.6 * 1.6 && v < 2.1 * 2.1)
                .anyMatch(v -> v > 2.1 * 2.1);
    }

    @Test
    void aShellScoresNegativeInsideZeroOnItsSpheresAndPositiveOnBothSides() {
        Region shell = new Shell(1, 3);

        assertThat(shell.score(4)).isEqualTo(-1);
        assertThat(shell.score(1)).isZero();
        assertThat(shell.score(9)).isZero();
        assertThat(shell.score(0)).isEqualTo(3);
        assertThat(shell.score(16)).isEqualTo(3);
        assertThat(shell.slope(0.5)).isEqualTo(-1);
        assertThat(shell.slope(4)).isZero();
        assertThat(shell.slope(10)).isEqualTo(1);
    }

    @Test
    void aSphereScoresNegativeInside() {
        assertThat(new Sphere(2, 0.1).score(3)).isEqualTo(-1);
        assertThat(new Sphere(2, 0.1).score(5)).isEqualTo(1);
    }

    /** NumPy: quantile([0, 1, 2, 3, 4], 0.1) = 0.4 and 3.6 for 0.9. */
    @Test
    void radiiAreQuantilesOfTheDistancesThatAreNotSquared() {
        double[] d = {16, 0, 4, 1, 9};

        assertThat(Form.SPHERE.around(d, 0.1)).isEqualTo(new Sphere(3.6, 0.1));
        assertThat(Form.SHELL.around(d, 0.1)).isEqualTo(new Shell(0.4, 3.6));
    }

    private static double loss(Region region, float[] z) {
        return region.loss(Representations.squaredDistances(z, CENTRE));
    }

    private static float[] projected(long seed) {
        RandomGenerator random = FitContext.random(seed, "projected");
        float[] z = new float[8 * CENTRE.length];
        for (int k = 0; k < z.length; k++) {
            z[k] = Math.round(256 * random.nextGaussian()) / 256f;
        }
        return z;
    }
}

package org.imdad.baselines.deepsvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectiveTest {

    private static final double[] CENTRE = {0.5, -0.25, 1};
    private static final int BATCH = 8;

    @Test
    void theLossesAreThoseOfThePaper() {
        double[] d = {1, 4, 0.5, 2.5};

        assertThat(Objective.ONE_CLASS.loss(d, 2, 0.5)).isEqualTo(2);
        assertThat(Objective.SOFT_BOUNDARY.loss(d, 2, 0.5)).isEqualTo(2 + (2 + 0.5) / (0.5 * 4));
    }

    @Test
    void withRadiusZeroTheSoftLossIsTheOneClassLossDividedByNu() {
        float[] z = representations(3);
        double[] d = Representations.squaredDistances(z, CENTRE);

        assertThat(Objective.SOFT_BOUNDARY.loss(d, 0, 0.1))
                .isCloseTo(Objective.ONE_CLASS.loss(d, 0, 0.1) / 0.1, within(1e-12));
        float[] soft = Objective.SOFT_BOUNDARY.gradient(z, d, CENTRE, 0, 0.125);
        float[] hard = Objective.ONE_CLASS.gradient(z, d, CENTRE, 0, 0.125);
        for (int k = 0; k < z.length; k++) {
            assertThat(soft[k]).isEqualTo(8 * hard[k]);
        }
    }

    /** Central differences of a loss that is quadratic in each coordinate are exact but for rounding. */
    @ParameterizedTest
    @EnumSource
    void theGradientIsThatOfTheLoss(Objective objective) {
        double nu = 0.3;
        double radius2 = 2;
        float step = 1f / 256;
        float[] z = representations(11);
        double[] d = Representations.squaredDistances(z, CENTRE);
        assertThat(DoubleStream.of(d))
                .anyMatch(v -> v > radius2)
                .anyMatch(v -> v < radius2)
                .noneMatch(v -> Math.abs(v - radius2) < 0.1);
        float[] gradient = objective.gradient(z, d, CENTRE, radius2, nu);

        for (int k = 0; k < z.length; k++) {
            float[] up = z.clone();
            float[] down = z.clone();
            up[k] += step;
            down[k] -= step;
            double numeric =
                    (loss(objective, up, radius2, nu) - loss(objective, down, radius2, nu)) / (up[k] - down[k]);
            assertThat(gradient[k]).isCloseTo((float) numeric, within(1e-5f));
        }
    }

    @Test
    void softScoresAreNegativeInsideTheSphereAndItsThresholdIsZero() {
        assertThat(Objective.SOFT_BOUNDARY.score(1.5, 2)).isEqualTo(-0.5);
        assertThat(Objective.SOFT_BOUNDARY.threshold(2)).isZero();
        assertThat(Objective.ONE_CLASS.score(1.5, 2)).isEqualTo(1.5);
        assertThat(Objective.ONE_CLASS.threshold(2)).isEqualTo(2);
    }

    private static double loss(Objective objective, float[] z, double radius2, double nu) {
        return objective.loss(Representations.squaredDistances(z, CENTRE), radius2, nu);
    }

    private static float[] representations(long seed) {
        RandomGenerator random = FitContext.random(seed, "representations");
        float[] z = new float[BATCH * CENTRE.length];
        for (int k = 0; k < z.length; k++) {
            z[k] = Math.round(256 * random.nextGaussian()) / 256f;
        }
        return z;
    }
}

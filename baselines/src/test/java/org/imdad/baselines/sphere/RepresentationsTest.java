package org.imdad.baselines.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepresentationsTest {

    @Test
    void coordinatesOfTheCentreKeepAwayFromZeroUnlessTheyAreZero() {
        double[] mean = {0.05, -0.05, 0, -0.0, 0.1, -0.1, 0.3, -7, 1e-300};

        assertThat(Representations.centre(mean)).containsExactly(0.1, -0.1, 0, -0.0, 0.1, -0.1, 0.3, -7, 0.1);
    }

    @Test
    void meanDistanceAndVarianceOfThreeRows() {
        float[] rows = {0, 0, 3, 0, 0, 6};

        assertThat(Representations.mean(rows, 2)).containsExactly(1, 2);
        assertThat(Representations.squaredDistances(rows, new double[] {1, 2})).containsExactly(5, 8, 17);
        assertThat(Representations.variance(rows, 2)).isEqualTo(10);
    }

    @Test
    void rowsThatDifferByRoundingOnlyAreConstant() {
        float one = 1;

        assertThat(Representations.areConstant(new float[] {one, 2, Math.nextUp(one), 2}, 2))
                .isTrue();
        assertThat(Representations.areConstant(new float[] {0, 0, 0, 0}, 2)).isTrue();
        assertThat(Representations.areConstant(new float[] {one, 2, 1.0001f, 2}, 2))
                .isFalse();
        assertThat(Representations.areConstant(new float[] {0, 0, 0, 1e-20f}, 2))
                .isFalse();
    }
}

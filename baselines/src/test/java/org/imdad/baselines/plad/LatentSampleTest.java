package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatentSampleTest {

    private static final int Q = 2;
    private static final double WEIGHT = 0.75;

    private final float[] heads = {0.5f, -1, 0, 1, 2, 0.25f, -0.5f, -2, 0, 0, 0, 0};
    private final float[] noise = {1, -2, 0.5f, 0, 1.5f, -1};

    /** √e = 1.648721, e^−¼ = 0.778801. */
    @Test
    void aCodeIsTheMeanWithNoiseOfTheGivenVariance() {
        float[] codes = new LatentSample(heads, noise, Q).codes();

        assertThat(codes)
                .containsExactly(
                        new float[] {0.5f + 1, -1 - 2 * 1.648721f, 2 + 0.5f * 0.778801f, 0.25f, 1.5f, -1},
                        within(1e-5f));
    }

    /** ½(0.25 + (e + 1 − 1 − 1) + (e^−½ + 4 − 1 + ½) + (e^−2 + 1/16 − 1 + 2))/3 */
    @Test
    void theDivergenceIsThatOfTwoGaussians() {
        double expected = (0.25 + Math.E - 1 + (Math.exp(-0.5) + 3.5) + (Math.exp(-2) + 1.0625)) / 6;

        assertThat(new LatentSample(heads, noise, Q).divergence()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theGradientIsThatOfALossOfTheCodesAndTheDivergence() {
        float[] weights = {1, -0.5f, 2, 0.25f, -3, 1.5f};
        float step = 1f / 128;
        float[] gradient = new LatentSample(heads, noise, Q).gradient(weights, WEIGHT);

        assertThat(gradient).hasSameSizeAs(heads);
        for (int k = 0; k < heads.length; k++) {
            float[] up = heads.clone();
            float[] down = heads.clone();
            up[k] += step;
            down[k] -= step;
            double numeric = (loss(up, weights) - loss(down, weights)) / (2 * step);
            assertThat((double) gradient[k]).isCloseTo(numeric, within(2e-4));
        }
    }

    private double loss(float[] moved, float[] weights) {
        LatentSample latent = new LatentSample(moved, noise, Q);
        float[] codes = latent.codes();
        double sum = WEIGHT * latent.divergence();
        for (int k = 0; k < codes.length; k++) {
            sum += weights[k] * codes[k];
        }
        return sum;
    }
}

package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    /** log(1 + e^−2) = 0.126928, log(1 + e) = 1.313262, log(1 + e^0.5) = 0.974077, log 2 = 0.693147. */
    @Test
    void normalSamplesComeFirstAndHaveLabelOne() {
        CrossEntropy entropy = new CrossEntropy(new float[] {2, -1, 0.5f, 0});

        assertThat(entropy.ofNormal()).isCloseTo((0.126928 + 1.313262) / 2, within(1e-6));
        assertThat(entropy.ofPerturbed()).isCloseTo((0.974077 + 0.693147) / 2, within(1e-6));
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        float[] logits = {2, -1, 0.25f, 0.5f, 0, -3};
        float step = 1f / 128;
        float[] gradient = new CrossEntropy(logits).gradient();

        for (int k = 0; k < logits.length; k++) {
            float[] up = logits.clone();
            float[] down = logits.clone();
            up[k] += step;
            down[k] -= step;
            assertThat((double) gradient[k]).isCloseTo((total(up) - total(down)) / (2 * step), within(1e-5));
        }
    }

    @Test
    void logitsOfAnySizeGiveFiniteLossesAndGradients() {
        CrossEntropy entropy = new CrossEntropy(new float[] {-3e38f, 3e38f, 3e38f, -3e38f});

        assertThat(entropy.ofNormal()).isFinite().isPositive();
        assertThat(entropy.ofPerturbed()).isFinite().isPositive();
        assertThat(entropy.gradient()).containsExactly(-0.5f, 0, 0.5f, 0);
    }

    private static double total(float[] logits) {
        CrossEntropy entropy = new CrossEntropy(logits);
        return entropy.ofNormal() + entropy.ofPerturbed();
    }
}

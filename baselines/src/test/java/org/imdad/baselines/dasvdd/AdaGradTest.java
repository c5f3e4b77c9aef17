package org.imdad.baselines.dasvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdaGradTest {

    /** Expected values by hand from the update rule: 1.114428524 = 2 − 1/(1.01·√1.25), and so on. */
    @Test
    void threeStepsFollowTheUpdateRule() {
        AdaGrad centre = new AdaGrad(1, 0.01, new double[] {3, -2});

        centre.step(new double[] {0.5, -4});
        assertThat(centre.parameters()).containsExactly(new double[] {2, -1}, within(1e-9));
        centre.step(new double[] {1, 2});
        assertThat(centre.parameters()).containsExactly(new double[] {1.11442852376, -1.44278573812}, within(1e-9));
        centre.step(new double[] {-2, 0});
        assertThat(centre.parameters()).containsExactly(new double[] {1.97018495605, -1.44278573812}, within(1e-9));
    }

    @Test
    void theFirstStepIsAsLongAsTheLearningRateWhateverTheGradient() {
        AdaGrad centre = new AdaGrad(0.25, 0.01, new double[] {1, 1, 1});

        centre.step(new double[] {1e-4, -1e6, 0});

        assertThat(centre.parameters()).containsExactly(new double[] {0.75, 1.25, 1}, within(1e-6));
    }

    @Test
    void theStartIsCopied() {
        double[] start = {1};
        AdaGrad centre = new AdaGrad(1, 0, start);
        start[0] = 5;
        centre.parameters()[0] = 7;

        assertThat(centre.parameters()).containsExactly(1);
    }
}

package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imdad.core.data.Samples;
import org.junit.jupiter.api.Test;

class PerturbationTest {

    private static final double LAMBDA = 0.75;

    private final Samples batch = Samples.ofRows(new float[][] {{1, -2}, {0.5f, 4}, {3, 0}});
    private final float[] outputs = {0.5f, 1, 2, -1, 0, 0.25f, 1, 0.5f, -1, 2, 1.5f, 1};

    @Test
    void aSampleIsScaledByAlphaAndShiftedByBeta() {
        Samples perturbed = new Perturbation(batch, outputs).perturbed();

        assertThat(perturbed.row(0)).containsExactly(2 * 1 + 0.5f, -1 * -2 + 1);
        assertThat(perturbed.row(1)).containsExactly(0.5f, 2 + 0.25f);
        assertThat(perturbed.row(2)).containsExactly(1.5f * 3 - 1, 2);
    }

    @Test
    void sizesAreMeansOverSamplesAndValues() {
        Perturbation perturbation = new Perturbation(batch, outputs);

        assertThat(perturbation.scaling()).isEqualTo((1 + 4 + 0 + 0.25 + 0.25 + 0) / 6);
        assertThat(perturbation.shift()).isEqualTo((0.25 + 1 + 0 + 0.0625 + 1 + 4) / 6);
    }

    /** The loss is w·x̃ plus the penalty; the gradient at x̃ is then w. */
    @Test
    void theGradientIsThatOfALossOfThePerturbedSamplesAndThePenalty() {
        float[] weights = {9, 9, 9, 9, 9, 9, 1, -0.5f, 2, 0.25f, -3, 1.5f};
        float step = 1f / 128;
        float[] gradient = new Perturbation(batch, outputs).gradient(weights, LAMBDA);

        assertThat(gradient).hasSameSizeAs(outputs);
        for (int k = 0; k < outputs.length; k++) {
            float[] up = outputs.clone();
            float[] down = outputs.clone();
            up[k] += step;
            down[k] -= step;
            double numeric = (loss(up, weights) - loss(down, weights)) / (2 * step);
            assertThat((double) gradient[k]).isCloseTo(numeric, within(1e-5));
        }
    }

    private double loss(float[] moved, float[] weights) {
        Perturbation perturbation = new Perturbation(batch, moved);
        Samples perturbed = perturbation.perturbed();
        double sum = LAMBDA * (perturbation.scaling() + perturbation.shift());
        for (int k = 0; k < 6; k++) {
            sum += weights[6 + k] * perturbed.get(k / 2, k % 2);
        }
        return sum;
    }
}

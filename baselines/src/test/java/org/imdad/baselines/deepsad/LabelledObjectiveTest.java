package org.imdad.baselines.deepsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledObjectiveTest {

    private static final double[] CENTRE = {0.5, -0.25, 1};
    private static final int BATCH = 8;

    /** Expected by hand: (1 + 3 + 2/(0.5 + 1e-6) + 2/(4 + 1e-6))/4. */
    @Test
    void theLossIsTheMeanOfDistancesAndWeightedInverseDistances() {
        double loss =
                new LabelledObjective(2).loss(new double[] {1, 0.5, 3, 4}, new boolean[] {false, true, false, true});

        assertThat(loss).isCloseTo(2.1249979687540078, within(1e-13));
    }

    /** Expected by hand: z − c = (1, 0), d = 1: 2/2·1 for the unlabelled sample, −2·3/2/(1 + 1e-6)² for the anomaly. */
    @Test
    void theGradientPullsUnlabelledSamplesAndPushesAnomalies() {
        float[] z = {1, 0, 1, 0};

        float[] gradient = new LabelledObjective(3)
                .gradient(z, new double[] {1, 1}, new boolean[] {false, true}, new double[] {0, 0});

        assertThat(gradient).containsExactly(new float[] {1, 0, -2.999994f, 0}, within(1e-7f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 100})
    void theGradientIsThatOfTheLoss(double eta) {
        LabelledObjective objective = new LabelledObjective(eta);
        boolean[] anomalous = {false, true, true, false, false, true, false, true};
        float[] z = representations(11);
        double[] d = Representations.squaredDistances(z, CENTRE);
        assertThat(Arrays.stream(d)).allMatch(distance -> distance > 0.2);
        float[] gradient = objective.gradient(z, d, anomalous, CENTRE);

        float step = 1f / 1024;
        for (int k = 0; k < z.length; k++) {
            float[] up = z.clone();
            float[] down = z.clone();
            up[k] += step;
            down[k] -= step;
            double numeric =
                    (loss(objective, up, anomalous) - loss(objective, down, anomalous)) / ((double) up[k] - down[k]);
            assertThat((double) gradient[k]).isCloseTo(numeric, within(1e-5 + 1e-4 * eta));
        }
    }

    @Test
    void withoutAnomaliesOnlyTheMeanDistanceIsLeftAndEtaPlaysNoPart() {
        float[] z = representations(5);
        double[] d = Representations.squaredDistances(z, CENTRE);
        boolean[] none = new boolean[BATCH];

        float[] gradient = new LabelledObjective(7).gradient(z, d, none, CENTRE);

        assertThat(new LabelledObjective(7).loss(d, none))
                .isCloseTo(Arrays.stream(d).average().orElseThrow(), within(1e-12));
        for (int k = 0; k < z.length; k++) {
            assertThat(gradient[k]).isEqualTo((float) (2.0 / BATCH * (z[k] - CENTRE[k % CENTRE.length])));
        }
    }

    @Test
    void anAnomalyOnTheCentreHasAFiniteLossAndNoGradient() {
        float[] z = {0.5f, -0.25f, 1};
        LabelledObjective objective = new LabelledObjective(1);

        assertThat(objective.loss(new double[] {0}, new boolean[] {true})).isCloseTo(1e6, within(1e-6));
        assertThat(objective.gradient(z, new double[] {0}, new boolean[] {true}, CENTRE))
                .containsExactly(new float[] {0, 0, 0}, within(0f));
    }

    private static double loss(LabelledObjective objective, float[] z, boolean[] anomalous) {
        return objective.loss(Representations.squaredDistances(z, CENTRE), anomalous);
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

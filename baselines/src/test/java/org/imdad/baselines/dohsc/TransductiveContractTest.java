package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

/**
 * What both transductive detectors do. Their batches hold 120 samples, more than the contract scores at once, so that there
 * the order does not matter; normal samples and anomalies are projected together.
 */
abstract class TransductiveContractTest extends DetectorContractTest {

    @Test
    void theScoreOfASampleDependsOnTheOthersOfItsBatch() {
        double[] amongNormal = fitted().score(problem().normal());
        double[] amongAnomalies =
                fitted().score(problem().normal().slice(0, 1).concat(problem().anomalies()));

        assertThat(amongAnomalies[0]).isNotCloseTo(amongNormal[0], within(1e-3 * Math.abs(amongNormal[0])));
    }

    @Test
    void batchesAreTakenInTheOrderGiven() {
        Samples first = problem().training().normal();
        Samples second = problem().unseen();

        double[] both = fitted().score(first.concat(second));

        assertThat(both).hasSize(220);
        assertThat(Arrays.copyOf(both, 120)).isEqualTo(fitted().score(first));
        assertThat(Arrays.copyOfRange(both, 120, 220)).isEqualTo(fitted().score(second));
        double[] otherOrder = fitted().score(second.concat(first));
        assertThat(otherOrder[0]).isNotCloseTo(both[120], within(1e-3 * Math.abs(both[120])));
    }

    @Test
    void aLastBatchOfFewerSamplesThanTheCodeHasValuesJoinsTheOneBefore() {
        Samples batch = problem().training().normal();
        Samples five = problem().anomalies().slice(0, 5);
        Samples six = problem().anomalies().slice(0, 6);

        assertThat(Arrays.copyOf(fitted().score(batch.concat(five)), 120)).isNotEqualTo(fitted().score(batch));
        assertThat(Arrays.copyOf(fitted().score(batch.concat(six)), 120)).isEqualTo(fitted().score(batch));
    }

    @Test
    void tooFewSamplesAreRefused() {
        assertThat(fitted().score(problem().normal().slice(0, 6))).hasSize(6);
        for (int n : new int[] {1, 5}) {
            assertThatThrownBy(() -> fitted().score(problem().normal().slice(0, n)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith(n == 1 ? "1 sample to score" : "5 samples to score")
                    .hasMessageContaining("at least 6");
        }
    }

    @Test
    void noProjectionIsStored() {
        assertThat(fitted().save().arrays()).doesNotContainKey("projection");
    }
}

package org.imdad.baselines.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.imdad.core.data.Samples;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class ReconstructionErrorsTest {

    private static final Samples SAMPLES = Samples.ofRows(new float[][] {{0, 0}, {3, 0}, {0, 6}});

    @Test
    void theErrorOfASampleIsTheSumOverItsValues() {
        assertThat(ReconstructionErrors.of(new float[] {0, 0, 1, 1, 0.5f, 6}, SAMPLES))
                .containsExactly(0, 5, 0.25);
    }

    @Test
    void theMeanOfTheSamplesIsTheBestConstant() {
        assertThat(ReconstructionErrors.ofMean(SAMPLES)).isEqualTo(10);
    }
}

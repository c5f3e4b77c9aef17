package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.imdad.core.detector.FitException;
import org.junit.jupiter.api.Test;

class LogisticLossTest {

    /** log(1 + e⁻²) = 0.126928, log(1 + e⁻¹) = 0.313262, log 2 = 0.693147. */
    @Test
    void normalSamplesAreToHavePositiveLogitsAndTheOthersNegativeOnes() {
        LogisticLoss loss = LogisticLoss.of(new float[] {2, 0, -1}, 2);

        assertThat(loss.value()).isCloseTo((0.126928 + 0.693147 + 0.313262) / 3, within(1e-6));
        assertThat(loss.error()).containsExactly(new float[] {-0.119203f / 3, -0.5f / 3, 0.268941f / 3}, within(1e-6f));
        assertThat(loss.times(2).value()).isEqualTo(2 * loss.value());
        assertThat(loss.times(2).error()[1]).isCloseTo(-1f / 3, within(1e-6f));
    }

    @Test
    void largeLogitsDoNotOverflow() {
        assertThat(LogisticLoss.of(new float[] {-1e30f, 1e30f}, 1).value()).isEqualTo(1e30f);
        assertThat(LogisticLoss.of(new float[] {1e30f, -1e30f}, 1).value()).isZero();
        assertThat(LogisticLoss.of(new float[] {-1e30f, 1e30f}, 1).error()).containsExactly(-0.5f, 0.5f);
    }

    @Test
    void logitsThatAreNotFiniteAreDivergence() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> LogisticLoss.of(new float[] {1, bad}, 1))
                    .isInstanceOfSatisfying(
                            FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED));
        }
    }
}

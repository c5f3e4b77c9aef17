package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanStdTest {

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32, so the sample deviation is √(32/7). */
    @Test
    void stdDividesByNMinusOne() {
        MeanStd summary = MeanStd.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(summary.n()).isEqualTo(8);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.std().orElseThrow()).isCloseTo(2.13808993529939517, within(1e-14));
    }

    @Test
    void aSingleValueHasNoStd() {
        MeanStd summary = MeanStd.of(0.25);
        assertThat(summary.mean()).isEqualTo(0.25);
        assertThat(summary.std()).isEmpty();
    }

    @Test
    void equalValuesHaveStdZero() {
        assertThat(MeanStd.of(0.1, 0.1, 0.1).std()).hasValue(0);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> MeanStd.of())
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("the mean is undefined: no values, at least one is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanStd.of(1, Double.POSITIVE_INFINITY))
                .withMessage("value 1 is Infinity: only finite values are allowed");
    }
}

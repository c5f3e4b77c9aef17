package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AveragePrecisionTest {

    /** The example of section 4 of the protocol sheet. */
    @Test
    void tiedScoresEnterTogether() {
        assertThat(AveragePrecision.of(new double[] {3, 2, 2, 1, 2}, new boolean[] {true, true, false, false, false}))
                .isEqualTo(0.75);
    }

    @Test
    void constantScoresGiveTheShareOfAnomalies() {
        assertThat(AveragePrecision.of(new double[4], new boolean[] {true, false, false, false}))
                .isEqualTo(0.25);
    }

    @Test
    void anomaliesAloneGiveOne() {
        assertThat(AveragePrecision.of(new double[] {1, 2}, new boolean[] {true, true}))
                .isEqualTo(1);
    }

    /** 237/400 is the mean over all ten placements of two anomalies among five ranks. */
    @Test
    void randomRankingIsTheMeanOverAllRankings() {
        assertThat(AveragePrecision.ofRandomRanking(2, 3)).isCloseTo(237.0 / 400, within(1e-15));
        assertThat(AveragePrecision.ofRandomRanking(1, 0)).isEqualTo(1);
        assertThat(AveragePrecision.ofRandomRanking(100_000, 900_000)).isCloseTo(0.1, within(1e-4));
    }

    @Test
    void withoutAnomaliesItIsUndefined() {
        assertThatThrownBy(() -> AveragePrecision.of(new double[] {1}, new boolean[1]))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessageStartingWith("average precision is undefined: no anomaly among 1 samples");
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AveragePrecision.of(new double[] {Double.NaN}, new boolean[] {true}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AveragePrecision.ofRandomRanking(0, 3))
                .withMessage("0 anomalies and 3 normal samples: at least 1 and at least 0 are needed");
    }
}

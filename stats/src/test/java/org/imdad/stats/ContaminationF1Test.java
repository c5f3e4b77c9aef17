package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContaminationF1Test {

    private static final boolean[] TWO_OF_FIVE = {true, true, false, false, false};

    /** The example of section 4 of the protocol sheet: (1 + 1/3)/2. */
    @Test
    void tiesAtTheCutGiveTheExpectedNumberOfHits() {
        assertThat(ContaminationF1.of(new double[] {3, 2, 2, 1, 2}, TWO_OF_FIVE))
                .isCloseTo(2.0 / 3, within(1e-15));
    }

    /** All four scores from 2 up are flagged: precision 2/4, recall 1. */
    @Test
    void flaggingTiesFlagsAllOfThem() {
        assertThat(ContaminationF1.flaggingTies(new double[] {3, 2, 2, 1, 2}, TWO_OF_FIVE))
                .isCloseTo(2.0 / 3, within(1e-15));
    }

    /** Worked out by exact fractions from scores and labels of the oracle file's cases. */
    @Test
    void theConventionsDifferWhereTheCutIsTied() throws IOException {
        for (DetectionMetricsOracleTest.Case oracle : DetectionMetricsOracleTest.cases()) {
            double expected = switch (oracle.toString()) {
                case "all tied" -> 0.6;
                case "coarse ties" -> 183.0 / 374;
                default -> ContaminationF1.flaggingTies(oracle.scores(), oracle.anomaly());
            };
            assertThat(ContaminationF1.of(oracle.scores(), oracle.anomaly()))
                    .as(oracle.toString())
                    .isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void constantScoresGiveTheValueOfARandomRanking() {
        assertThat(ContaminationF1.of(new double[5], TWO_OF_FIVE))
                .isCloseTo(ContaminationF1.ofRandomRanking(2, 3), within(1e-15));
        assertThat(ContaminationF1.ofRandomRanking(2, 3)).isEqualTo(0.4);
    }

    @Test
    void withoutAnomaliesItIsUndefined() {
        assertThatThrownBy(() -> ContaminationF1.of(new double[2], new boolean[2]))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessageStartingWith("F1 at contamination is undefined");
        assertThatThrownBy(() -> ContaminationF1.flaggingTies(new double[0], new boolean[0]))
                .isInstanceOf(UndefinedStatisticException.class);
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContaminationF1.of(new double[] {Double.NaN, 1}, new boolean[] {true, false}))
                .withMessage("score 0 is NaN: NaN cannot be ranked");
    }
}

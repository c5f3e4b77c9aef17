package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RocCurveTest {

    /** Points (0,0), (0,½), (½,½), (½,1), (1,1) for scores 4+ 3− 2+ 1−. */
    private final RocCurve curve = RocCurve.of(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false});

    @Test
    void everyDistinctScoreIsAPoint() {
        assertThat(curve.thresholds()).containsExactly(4, 3, 2, 1);
        assertThat(curve.falsePositiveRates()).containsExactly(0, 0, 0.5, 0.5, 1);
        assertThat(curve.truePositiveRates()).containsExactly(0, 0.5, 0.5, 1, 1);
    }

    @Test
    void verticalRisesAreReadAtTheirUpperEnd() {
        assertThat(curve.truePositiveRateAt(0)).isEqualTo(0.5);
        assertThat(curve.truePositiveRateAt(0.25)).isEqualTo(0.5);
        assertThat(curve.truePositiveRateAt(0.5)).isEqualTo(1);
        assertThat(curve.truePositiveRateAt(1)).isEqualTo(1);
    }

    @Test
    void tiesAreReadOnTheStraightLine() {
        RocCurve tied = RocCurve.of(new double[2], new boolean[] {true, false});
        assertThat(tied.truePositiveRateAt(0.3)).isEqualTo(0.3);
    }

    @Test
    void infiniteScoresAreThresholds() {
        RocCurve infinite = RocCurve.of(
                new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}, new boolean[] {true, false});
        assertThat(infinite.thresholds()).containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertThat(infinite.truePositiveRates()).containsExactly(0, 1, 1);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> RocCurve.of(new double[2], new boolean[2]))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessageStartingWith("the ROC curve is undefined: no anomaly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.truePositiveRateAt(1.5))
                .withMessage("false-positive rate 1.5 is outside [0, 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> curve.truePositiveRateAt(Double.NaN));
    }
}

package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PrecisionRecallCurveTest {

    @Test
    void everyDistinctScoreIsAPointAndTiesEnterTogether() {
        PrecisionRecallCurve curve =
                PrecisionRecallCurve.of(new double[] {3, 2, 2, 1, 2}, new boolean[] {true, true, false, false, false});

        assertThat(curve.thresholds()).containsExactly(3, 2, 1);
        assertThat(curve.precisions()).containsExactly(1, 0.5, 0.4);
        assertThat(curve.recalls()).containsExactly(0.5, 1, 1);
    }

    @Test
    void precisionAtARecallIsThatOfTheGreatestThresholdThatReachesIt() {
        PrecisionRecallCurve curve =
                PrecisionRecallCurve.of(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false});

        assertThat(curve.precisionAt(0)).isEqualTo(1);
        assertThat(curve.precisionAt(0.5)).isEqualTo(1);
        assertThat(curve.precisionAt(0.51)).isEqualTo(2 / 3.0);
        assertThat(curve.precisionAt(1)).isEqualTo(2 / 3.0);
        assertThatIllegalArgumentException().isThrownBy(() -> curve.precisionAt(1.1));
    }

    @Test
    void lastPrecisionIsTheShareOfAnomalies() {
        PrecisionRecallCurve curve =
                PrecisionRecallCurve.of(new double[] {5, 1, 4, 2}, new boolean[] {false, true, false, false});
        assertThat(curve.precisions()[curve.size() - 1]).isEqualTo(0.25);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> PrecisionRecallCurve.of(new double[2], new boolean[2]))
                .isInstanceOf(UndefinedStatisticException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrecisionRecallCurve.of(new double[] {Double.NaN}, new boolean[] {true}));
    }
}

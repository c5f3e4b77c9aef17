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

package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.imdad.stats.OutlierBounds.Verdict;
import org.imdad.stats.OutlierBounds.Weights;
import org.junit.jupiter.api.Test;

class OutlierBoundsTest {

    /** The setting of section 9 of the IMD-AD sheet: bounds (1+1)/20 = 0.1 and 1/10 = 0.1. */
    private static final Weights SHEET = new Weights(1, 20, 10);

    @Test
    void quantileRadiiAttainTheDiscreteBoundsExactly() {
        double[] normal = new Random(1).doubles(6003, 0, 1).toArray();
        double[] anomalies = new Random(2).doubles(307, 2, 3).toArray();
        double radius2 = sorted(normal)[6003 - 600 - 1];
        double outerRadius2 = sorted(anomalies)[30];

        OutlierBounds bounds = OutlierBounds.of(SHEET, normal, anomalies, radius2, outerRadius2);

        assertThat(bounds.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(bounds.normal().bound()).isCloseTo(0.1, within(1e-15));
        assertThat(bounds.normal().discreteBound()).isEqualTo(600.0 / 6003);
        assertThat(bounds.normal().ratio()).isEqualTo(600.0 / 6003);
        assertThat(bounds.normal().ratioWithBoundary()).isEqualTo(601.0 / 6003);
        assertThat(bounds.anomalies().discreteBound()).isEqualTo(30.0 / 307);
        assertThat(bounds.anomalies().ratio()).isEqualTo(30.0 / 307);
    }

    @Test
    void anotherRadiusViolatesABound() {
        double[] normal = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] anomalies = {20, 21, 22, 23, 24, 25, 26, 27, 28, 29};

        assertThat(OutlierBounds.of(SHEET, normal, anomalies, 9, 21).verdict()).isEqualTo(Verdict.HOLD);
        assertThat(OutlierBounds.of(SHEET, normal, anomalies, 8, 21).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(OutlierBounds.of(SHEET, normal, anomalies, 10.5, 21).verdict())
                .isEqualTo(Verdict.VIOLATED);
        assertThat(OutlierBounds.of(SHEET, normal, anomalies, 9, 22).verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void boundsDoNotApplyWithoutAMargin() {
        OutlierBounds bounds = OutlierBounds.of(SHEET, new double[] {1, 3}, new double[] {2, 4}, 3, 3);
        assertThat(bounds.marginActive()).isFalse();
        assertThat(bounds.verdict()).isEqualTo(Verdict.MARGIN_INACTIVE);
    }

    /** 100 · 0.29 is 28.999999999999996 in double precision. */
    @Test
    void discreteBoundIsNotLostToRounding() {
        assertThat(new OutlierBound(0.29, 100, 29, 1).discreteBound()).isEqualTo(0.29);
        assertThat(new OutlierBound(0.29, 100, 29, 1).holds()).isTrue();
        assertThat(new OutlierBound(0.29, 100, 30, 1).holds()).isFalse();
        assertThat(new OutlierBound(0.1, 9, 0, 1).discreteBound()).isZero();
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(1, 1.5, 10))
                .withMessage("nu 1.0, nu1 1.5, nu2 10.0: nu > 0, nu1 >= 1 + nu and nu2 >= nu are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutlierBounds.of(SHEET, new double[1], new double[1], 2, 1))
                .withMessageStartingWith("radius2 2.0 and outer_radius2 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutlierBounds.of(SHEET, new double[] {Double.NaN}, new double[1], 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutlierBound(Double.NaN, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutlierBound(0.1, 2, 2, 1));
        assertThatThrownBy(() -> OutlierBounds.of(SHEET, new double[0], new double[1], 1, 2))
                .isInstanceOf(UndefinedStatisticException.class);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}

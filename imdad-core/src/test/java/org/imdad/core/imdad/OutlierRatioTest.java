package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutlierRatioTest {

    @Test
    void samplesOnTheSphereCountOnlyWeakly() {
        double[] distances = {1, 2, 2, 3, 4};
        assertThat(OutlierRatio.outside(distances, 2, 0.5)).isEqualTo(new OutlierRatio(2, 4, 5, 0.5));
        assertThat(OutlierRatio.inside(distances, 2, 0.5)).isEqualTo(new OutlierRatio(1, 3, 5, 0.5));
    }

    @Test
    void discreteBoundIsTheLargestAttainableShare() {
        OutlierRatio ratio = new OutlierRatio(2, 3, 7, 0.4);
        assertThat(ratio.discreteBound()).isEqualTo(2 / 7.0);
        assertThat(ratio.ratio()).isEqualTo(2 / 7.0);
        assertThat(ratio.weakRatio()).isEqualTo(3 / 7.0);
        assertThat(ratio.meetsBound()).isTrue();
    }

    @Test
    void boundIsMissedFromBothSides() {
        assertThat(new OutlierRatio(3, 4, 7, 0.4).meetsBound()).isFalse();
        assertThat(new OutlierRatio(1, 2, 7, 0.4).meetsBound()).isFalse();
    }

    @Test
    void countsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new OutlierRatio(3, 2, 7, 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3, 2, 7");
    }
}

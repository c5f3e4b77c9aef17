package org.imdad.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeatMapTest {

    /** By hand: centres of the new pixels lie at −1/4, 1/4, 3/4 and 5/4 of the old ones'. */
    @Test
    void enlargingInterpolatesBetweenPixelCentres() {
        HeatMap map = new HeatMap(1, 2, new float[] {0, 4});

        assertThat(map.resized(1, 4).values()).containsExactly(0, 1, 3, 4);
        assertThat(map.resized(2, 2).values()).containsExactly(0, 4, 0, 4);
    }

    @Test
    void theSameSizeChangesNothing() {
        float[] values = {1, 5, 2, 3, 4, 0};

        assertThat(new HeatMap(2, 3, values).resized(2, 3).values()).containsExactly(values);
        assertThat(new HeatMap(2, 3, values).smoothed(0).values()).containsExactly(values);
        assertThat(new HeatMap(2, 3, values).peak()).isEqualTo(1);
    }

    /** Weights of the standard normal density at 0 and 1 over the sum from −3 to 3: 0.3991 and 0.2420. */
    @Test
    void smoothingSpreadsAPointLikeAGaussian() {
        float[] values = new float[49];
        values[24] = 1;

        float[] smoothed = new HeatMap(7, 7, values).smoothed(1).values();

        assertThat(smoothed[24]).isCloseTo(0.3991f * 0.3991f, within(1e-4f));
        assertThat(smoothed[25]).isCloseTo(0.3991f * 0.2420f, within(1e-4f));
        assertThat(smoothed[17]).isCloseTo(smoothed[25], within(1e-7f));
    }
}

package org.imdad.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittedDetectorTest {

    @Test
    void scoresThatOverflowedBecomeTheLargestNumber() {
        double[] scores = {-2, Double.NaN, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

        assertThat(FittedDetector.bounded(scores))
                .containsExactly(-2, Double.MAX_VALUE, 0, Double.MAX_VALUE, Double.MAX_VALUE)
                .isSameAs(scores);
    }
}

package org.imdad.baselines.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    /** Expected: numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], q) of NumPy 2.4.6. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.1, 1", "0.5, 3.5", "0.9, 6.9", "0.95, 7.95", "0.99, 8.79", "1, 9"})
    void interpolatesLikeNumpy(double q, double expected) {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};

        assertThat(Quantile.of(values, q)).isCloseTo(expected, within(1e-12));
        assertThat(values).containsExactly(3, 1, 4, 1, 5, 9, 2, 6);
    }
}

package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRatesTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "49, 1", "50, 1", "95, 1", "96, 0.1", "140, 0.1", "141, 0.01", "185, 0.01", "186, 0.001"})
    void forVectorsTheRateFallsThreeTimesAfterTheWarmUp(int epoch, double share) {
        assertThat(new LearningRates(0.01, 50, 200, false).at(epoch)).isCloseTo(0.01 * share, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "40, 1", "41, 0.1", "80, 0.1", "81, 0.01", "99, 0.01"})
    void forImagesItFallsTwice(int epoch, double share) {
        assertThat(new LearningRates(0.01, 0, 100, true).at(epoch)).isCloseTo(0.01 * share, within(1e-12));
    }
}

package org.imdad.baselines.isolationforest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathLengthTest {

    /** By hand: 2·1 − 2·1/2, 2·(3/2) − 2·2/3, 2·(11/6) − 2·3/4, 2·(25/12) − 2·4/5. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 1.6666666666666667", "4, 2.1666666666666667", "5, 2.5666666666666667"})
    void fewSamplesHaveTheLengthsFoundByHand(int n, double expected) {
        assertThat(PathLength.mean(n)).isCloseTo(expected, within(1e-14));
    }

    /** ln(n − 1) + 0.5772156649 stands for the harmonic number in the paper; it is about 1/(2n) too small. */
    @Test
    void manySamplesHaveNearlyTheLengthOfThePapersEstimate() {
        for (int n : new int[] {256, 10_000}) {
            double estimate = 2 * (Math.log(n - 1) + 0.5772156649) - 2.0 * (n - 1) / n;

            assertThat(PathLength.mean(n) - estimate).isCloseTo(1.0 / n, within(0.01 / n));
        }
    }
}

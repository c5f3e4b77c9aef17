package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FriedmanStatisticsTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "7, 5", "10000, 50"})
    void methodsTiedEverywhereDoNotDiffer(int blocks, int methods) {
        FriedmanTest test = FriedmanTest.of(BlockRanks.of(new double[blocks][methods], Order.HIGHER_IS_BETTER));

        FriedmanTest.Result nothing = new FriedmanTest.Result(0, 1);
        assertThat(test.chiSquared()).isEqualTo(nothing);
        assertThat(test.tieCorrected()).isEqualTo(nothing);
        assertThat(test.imanDavenport()).isEqualTo(nothing);
        assertThat(test.kendallW()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "7, 5", "30, 3", "10000, 50"})
    void oneRankingEverywhereMakesFInfinite(int blocks, int methods) {
        double[][] values = new double[blocks][methods];
        for (double[] block : values) {
            for (int m = 0; m < methods; m++) {
                block[m] = m;
            }
        }
        FriedmanTest test = FriedmanTest.of(BlockRanks.of(values, Order.HIGHER_IS_BETTER));

        assertThat(test.chiSquared().statistic()).isEqualTo(blocks * (methods - 1.0));
        assertThat(test.tieCorrected()).isEqualTo(test.chiSquared());
        assertThat(test.imanDavenport()).isEqualTo(new FriedmanTest.Result(Double.POSITIVE_INFINITY, 0));
        assertThat(test.kendallW()).isEqualTo(1);
    }

    /** Nine blocks rank five methods alike, a tenth swaps the first two; SciPy 1.10.1 (friedmanchisquare, f.sf). */
    @Test
    void smallProbabilitiesAreAccurateRelativeToTheirSize() {
        double[][] values = new double[10][];
        for (int b = 0; b < 9; b++) {
            values[b] = new double[] {1, 2, 3, 4, 5};
        }
        values[9] = new double[] {2, 1, 3, 4, 5};
        FriedmanTest test = FriedmanTest.of(BlockRanks.of(values, Order.LOWER_IS_BETTER));

        assertThat(test.chiSquared().statistic()).isCloseTo(39.28, within(1e-12));
        assertThat(test.chiSquared().p()).isCloseTo(6.097700205295569e-08, Percentage.withPercentage(1e-9));
        assertThat(test.imanDavenport().statistic()).isCloseTo(491, within(1e-9));
        assertThat(test.imanDavenport().p()).isCloseTo(7.348335172142193e-31, Percentage.withPercentage(1e-9));
        assertThat(test.kendallW()).isCloseTo(0.982, within(1e-12));
    }

    /** Two methods, one better in 8 of 10 blocks: χ² is the square of the sign test's z, (8 − 2)²/10. */
    @Test
    void twoMethodsGiveTheSignTest() {
        double[][] values = new double[10][];
        for (int b = 0; b < 10; b++) {
            values[b] = b < 8 ? new double[] {1, 0} : new double[] {0, 1};
        }
        FriedmanTest test = FriedmanTest.of(BlockRanks.of(values, Order.HIGHER_IS_BETTER));

        assertThat(test.chiSquared().statistic()).isCloseTo(3.6, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.denominatorDegreesOfFreedom()).isEqualTo(9);
    }
}

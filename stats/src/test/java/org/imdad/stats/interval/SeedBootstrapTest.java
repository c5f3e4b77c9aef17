package org.imdad.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.imdad.stats.UndefinedStatisticException;
import org.junit.jupiter.api.Test;

class SeedBootstrapTest {

    /** The mean of two draws from {0, 1} is 0, ½ and 1 with probabilities ¼, ½ and ¼. */
    @Test
    void twoValuesGiveTheQuantilesOfTheBinomialDistribution() {
        double[] values = {0, 1};
        assertThat(SeedBootstrap.ofMean(values, 0.95, 2_000, new Random(1))).isEqualTo(new Interval(0, 1, 0.95));
        assertThat(SeedBootstrap.ofMean(values, 0.4, 2_000, new Random(1))).isEqualTo(new Interval(0.5, 0.5, 0.4));
    }

    /**
     * The mean of 30 draws from 15 zeros and 15 ones is binomial: SciPy 1.10.1, binom.ppf([.15, .85], 30, .5) = 12 and
     * 18.
     */
    @Test
    void manyBinaryValuesGiveTheQuantilesOfTheBinomialDistribution() {
        double[] values = new double[30];
        Arrays.fill(values, 0, 15, 1);
        assertThat(SeedBootstrap.ofMean(values, 0.7, 20_000, new Random(2))).isEqualTo(new Interval(0.4, 0.6, 0.7));
    }

    /** Student's interval of the same five values is 0.87 ± 2.776 · 0.0071. */
    @Test
    void ofFewValuesItIsNarrowerThanStudentsInterval() {
        double[] values = {0.85, 0.86, 0.87, 0.88, 0.89};
        Interval interval = SeedBootstrap.ofMean(values, 0.95, 10_000, new Random(3));
        assertThat(interval.lower()).isBetween(0.854, 0.860);
        assertThat(interval.upper()).isBetween(0.880, 0.886);
    }

    @Test
    void oneSeedGivesOneInterval() {
        double[] values = {0.71, 0.78, 0.64, 0.81};
        assertThat(SeedBootstrap.ofMean(values, 0.95, 500, new Random(4)))
                .isEqualTo(SeedBootstrap.ofMean(values, 0.95, 500, new Random(4)));
    }

    @Test
    void equalValuesGiveAPoint() {
        assertThat(SeedBootstrap.ofMean(new double[] {0.1, 0.1, 0.1}, 0.95, 100, new Random(5)))
                .isEqualTo(new Interval(0.1, 0.1, 0.95));
    }

    @Test
    void badInputIsNamed() {
        Random random = new Random(6);
        assertThatThrownBy(() -> SeedBootstrap.ofMean(new double[] {0.5}, 0.95, 100, random))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("a bootstrap interval is undefined: 1 values, at least 2 are needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedBootstrap.ofMean(new double[] {0.5, Double.NaN}, 0.95, 100, random))
                .withMessage("value 1 is NaN: only finite values are allowed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedBootstrap.ofMean(new double[] {0.5, 0.6}, 0.95, 0, random))
                .withMessage("0 resamples: at least 1 is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedBootstrap.ofMean(new double[] {0.5, 0.6}, 95, 100, random))
                .withMessage("level 95.0: it must be in (0, 1)");
    }
}

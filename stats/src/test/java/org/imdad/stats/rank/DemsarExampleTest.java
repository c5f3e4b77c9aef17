package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The worked example of J. Demšar, JMLR 7:1–30, 2006: four variants of C4.5 on 14 data sets, by the ranks of its table
 * 6. Values with more digits than the paper prints were computed from these ranks with SciPy 1.10.1.
 */
class DemsarExampleTest {

    private static final int PLAIN = 0;
    private static final int M = 1;
    private static final int CF = 2;
    private static final int M_CF = 3;

    private static final BlockRanks RANKS = BlockRanks.of(
            new double[][] {
                {4, 3, 2, 1},
                {1, 2, 3, 4},
                {4, 1, 2, 3},
                {4, 1, 3, 2},
                {4, 2, 3, 1},
                {1, 2.5, 4, 2.5},
                {3, 2, 4, 1},
                {2.5, 2.5, 4, 1},
                {4, 3, 2, 1},
                {2.5, 2.5, 2.5, 2.5},
                {4, 2.5, 1, 2.5},
                {3, 2, 4, 1},
                {4, 1, 2, 3},
                {3, 1, 4, 2}
            },
            Order.LOWER_IS_BETTER);

    @Test
    void meanRanksAreAsPrinted() {
        assertThat(RANKS.meanRanks()).containsExactly(new double[] {3.143, 2.000, 2.893, 1.964}, within(5e-4));
    }

    @Test
    void friedmanAndImanDavenportRejectEqualityAsPrinted() {
        FriedmanTest test = FriedmanTest.of(RANKS);

        assertThat(test.chiSquared().statistic()).isCloseTo(9.278571428571, within(1e-9));
        assertThat(test.chiSquared().p()).isCloseTo(0.025807, within(1e-6));
        assertThat(test.tieCorrected().statistic()).isCloseTo(10.228346456693, within(1e-9));
        assertThat(test.imanDavenport().statistic()).isCloseTo(3.686313032089, within(1e-9));
        assertThat(test.imanDavenport().p()).isCloseTo(0.019823, within(1e-6));
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
        assertThat(test.denominatorDegreesOfFreedom()).isEqualTo(39);
    }

    @Test
    void noPairDiffersAtFivePerCent() {
        NemenyiTest test = NemenyiTest.of(RANKS);

        assertThat(test.criticalDifference(0.05)).isCloseTo(1.25, within(5e-3));
        assertThat(test.groups(0.05)).containsExactly(List.of(M_CF, M, CF, PLAIN));
    }

    /** What the paper concludes; +cf is joined to both sides, so nothing can be said of it. */
    @Test
    void atTenPerCentPlainDiffersFromBothThatFitM() {
        NemenyiTest test = NemenyiTest.of(RANKS);

        assertThat(test.criticalDifference(0.10)).isCloseTo(1.12, within(5e-3));
        assertThat(test.groups(0.10)).containsExactly(List.of(M_CF, M, CF), List.of(CF, PLAIN));
        assertThat(test.p(PLAIN, M)).isCloseTo(0.0887, within(5e-5));
        assertThat(test.p(PLAIN, M_CF)).isCloseTo(0.0742, within(5e-5));
    }
}

package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imdad.stats.UndefinedStatisticException;
import org.junit.jupiter.api.Test;

class BlockRanksTest {

    private static final double[][] VALUES = {{0.9, 0.7, 0.8}, {0.5, 0.5, 0.1}};

    @Test
    void theBetterValueHasTheSmallerRankAndTiesShareTheirMean() {
        BlockRanks higher = BlockRanks.of(VALUES, Order.HIGHER_IS_BETTER);
        assertThat(rowsOf(higher)).isDeepEqualTo(new double[][] {{1, 3, 2}, {1.5, 1.5, 3}});
        assertThat(higher.meanRanks()).containsExactly(1.25, 2.25, 2.5);

        BlockRanks lower = BlockRanks.of(VALUES, Order.LOWER_IS_BETTER);
        assertThat(rowsOf(lower)).isDeepEqualTo(new double[][] {{3, 1, 2}, {2.5, 2.5, 1}});
    }

    @Test
    void infiniteValuesAreRankedAndZerosOfEitherSignAreTied() {
        double[][] values = {{Double.NEGATIVE_INFINITY, 1, Double.POSITIVE_INFINITY}, {0.0, -0.0, 1}};
        assertThat(rowsOf(BlockRanks.of(values, Order.HIGHER_IS_BETTER)))
                .isDeepEqualTo(new double[][] {{3, 2, 1}, {2.5, 2.5, 1}});
    }

    @Test
    void fiftyMethodsAreRankedAndFiftyOneAreNot() {
        assertThat(BlockRanks.of(new double[2][50], Order.LOWER_IS_BETTER).rank(1, 49))
                .isEqualTo(25.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockRanks.of(new double[2][51], Order.LOWER_IS_BETTER))
                .withMessage("51 methods: at most 50 can be compared, choose a selection");
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockRanks.of(new double[][] {{1, 2}, {1, Double.NaN}}, Order.LOWER_IS_BETTER))
                .withMessage("block 1, method 1: NaN cannot be ranked, state a policy for missing values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockRanks.of(new double[][] {{1, 2}, {1}}, Order.LOWER_IS_BETTER))
                .withMessage("block 1 has 1 values, block 0 has 2: every block needs as many");
    }

    @Test
    void oneBlockOrOneMethodIsTooFew() {
        assertThatThrownBy(() -> BlockRanks.of(new double[1][3], Order.LOWER_IS_BETTER))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("ranks over blocks are undefined: 1 complete blocks, at least 2 are needed");
        assertThatThrownBy(() -> BlockRanks.of(new double[3][1], Order.LOWER_IS_BETTER))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("ranks over blocks are undefined: 1 methods, at least 2 are needed");
    }

    static double[][] rowsOf(BlockRanks ranks) {
        double[][] rows = new double[ranks.blocks()][ranks.methods()];
        for (int b = 0; b < rows.length; b++) {
            for (int m = 0; m < rows[b].length; m++) {
                rows[b][m] = ranks.rank(b, m);
            }
        }
        return rows;
    }
}

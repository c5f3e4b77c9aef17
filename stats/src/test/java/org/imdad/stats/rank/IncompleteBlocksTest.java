package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imdad.stats.UndefinedStatisticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncompleteBlocksTest {

    private static final double MISSING = Double.NaN;

    private static final double[][] VALUES = {
        {0.9, 0.8, 0.7, 0.6},
        {0.1, MISSING, 0.3, MISSING},
        {0.6, 0.7, 0.8, 0.9},
        {0.5, 0.5, MISSING, 0.7}
    };

    @Test
    void droppedBlocksAreNamed() {
        IncompleteBlocks.Ranked ranked = IncompleteBlocks.DROP_BLOCK.rank(VALUES, Order.HIGHER_IS_BETTER);

        assertThat(BlockRanksTest.rowsOf(ranked.ranks())).isDeepEqualTo(new double[][] {{1, 2, 3, 4}, {4, 3, 2, 1}});
        assertThat(ranked.policy()).isEqualTo(IncompleteBlocks.DROP_BLOCK);
        assertThat(ranked.used()).containsExactly(0, 2);
        assertThat(ranked.dropped()).containsExactly(1, 3);
        assertThat(ranked.missing()).isEqualTo(3);
    }

    @Test
    void missingValuesShareTheWorstMidrank() {
        IncompleteBlocks.Ranked ranked = IncompleteBlocks.WORST_RANK.rank(VALUES, Order.HIGHER_IS_BETTER);

        assertThat(BlockRanksTest.rowsOf(ranked.ranks()))
                .isDeepEqualTo(new double[][] {{1, 2, 3, 4}, {2, 3.5, 1, 3.5}, {4, 3, 2, 1}, {2.5, 2.5, 4, 1}});
        assertThat(ranked.used()).containsExactly(0, 1, 2, 3);
        assertThat(ranked.dropped()).isEmpty();
        assertThat(ranked.missing()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingValueIsWorseThanTheWorstInfiniteOne(Order order) {
        double worst = order == Order.HIGHER_IS_BETTER ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        double[][] values = {{MISSING, worst, 0}, {MISSING, MISSING, MISSING}};

        assertThat(BlockRanksTest.rowsOf(
                        IncompleteBlocks.WORST_RANK.rank(values, order).ranks()))
                .isDeepEqualTo(new double[][] {{3, 2, 1}, {2, 2, 2}});
    }

    @Test
    void refusalNamesTheFirstMissingValue() {
        assertThatThrownBy(() -> IncompleteBlocks.REFUSE.rank(VALUES, Order.HIGHER_IS_BETTER))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("ranks are refused: block 1 has no value of method 1, the first of 3 missing values");
    }

    @Test
    void tooFewCompleteBlocksAreNamed() {
        double[][] values = {{1, 2}, {MISSING, 2}, {1, MISSING}};
        assertThatThrownBy(() -> IncompleteBlocks.DROP_BLOCK.rank(values, Order.HIGHER_IS_BETTER))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("ranks over blocks are undefined: 1 complete blocks, at least 2 are needed");
    }

    @ParameterizedTest
    @EnumSource
    void blocksOfDifferentLengthsAreAnErrorEvenWhereOneWouldBeDropped(IncompleteBlocks policy) {
        double[][] values = {{1, 2}, {2, 1}, {1, 2, 3}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.rank(values, Order.HIGHER_IS_BETTER))
                .withMessage("block 2 has 3 values, block 0 has 2: every block needs as many");
    }
}

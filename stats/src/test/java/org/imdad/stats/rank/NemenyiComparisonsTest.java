package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NemenyiComparisonsTest {

    /** Blocks of four methods, of which the last two tie in every second block only. */
    private static NemenyiTest separated(int blocks) {
        double[][] values = new double[blocks][];
        for (int b = 0; b < blocks; b++) {
            values[b] = new double[] {3, 1, 2, b % 2 == 0 ? 1 : 0.5};
        }
        return NemenyiTest.of(BlockRanks.of(values, Order.HIGHER_IS_BETTER));
    }

    @Test
    void aMethodThatDiffersFromAllOthersIsInNoGroup() {
        assertThat(separated(50).groups(0.05)).containsExactly(List.of(1, 3));
    }

    @Test
    void methodsThatAllDifferMakeNoGroup() {
        assertThat(separated(10_000).groups(0.05)).isEmpty();
    }

    @Test
    void tiedMethodsMakeOneGroupAndHavePOne() {
        NemenyiTest test = NemenyiTest.of(BlockRanks.of(new double[5][3], Order.HIGHER_IS_BETTER));
        assertThat(test.groups(0.05)).containsExactly(List.of(0, 1, 2));
        assertThat(test.p(0, 2)).isEqualTo(1, within(1e-15));
    }

    /** At a mean difference equal to the critical one, p is α: two methods differ where p ≤ α. */
    @Test
    void groupsAreTheMaximalSetsWithoutASmallP() {
        Random random = new Random(3);
        double[][] values = new double[40][9];
        for (double[] block : values) {
            for (int m = 0; m < block.length; m++) {
                block[m] = random.nextGaussian() + 0.25 * m;
            }
        }
        NemenyiTest test = NemenyiTest.of(BlockRanks.of(values, Order.HIGHER_IS_BETTER));
        List<List<Integer>> groups = test.groups(0.05);

        double[][] p = test.pValues();
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < i; j++) {
                List<Integer> pair = List.of(i, j);
                assertThat(groups.stream().anyMatch(group -> group.containsAll(pair)))
                        .as("methods %d and %d", i, j)
                        .isEqualTo(p[i][j] > 0.05);
            }
        }
        assertThat(groups).hasSizeGreaterThan(1);
        for (List<Integer> group : groups) {
            assertThat(groups.stream().filter(other -> other.containsAll(group)))
                    .hasSize(1);
        }
    }
}

package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any matrix, on seeded random ones with and without ties. */
class RankTestPropertiesTest {

    static Stream<double[][]> matrices() {
        return IntStream.range(0, 24).mapToObj(seed -> {
            Random random = new Random(seed);
            double[][] values = new double[2 + random.nextInt(30)][2 + random.nextInt(9)];
            for (double[] block : values) {
                Arrays.setAll(block, m -> seed % 2 == 0 ? random.nextGaussian() + 0.2 * m : random.nextInt(5));
            }
            return values;
        });
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void permutingMethodsPermutesResults(double[][] values) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values[0].length).boxed().toList());
        Collections.shuffle(order, new Random(1));
        double[][] permuted = Arrays.stream(values)
                .map(block -> order.stream().mapToDouble(m -> block[m]).toArray())
                .toArray(double[][]::new);
        BlockRanks ranks = rank(values);
        BlockRanks permutedRanks = rank(permuted);

        assertSameTest(permutedRanks, ranks);
        double[][] p = NemenyiTest.of(ranks).pValues();
        double[][] permutedP = NemenyiTest.of(permutedRanks).pValues();
        for (int i = 0; i < p.length; i++) {
            assertThat(permutedRanks.meanRanks()[i]).isEqualTo(ranks.meanRanks()[order.get(i)]);
            for (int j = 0; j < p.length; j++) {
                assertThat(permutedP[i][j]).isEqualTo(p[order.get(i)][order.get(j)]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void permutingBlocksChangesNothing(double[][] values) {
        double[][] permuted = values.clone();
        Collections.shuffle(Arrays.asList(permuted), new Random(2));

        assertSameTest(rank(permuted), rank(values));
        assertThat(rank(permuted).meanRanks()).isEqualTo(rank(values).meanRanks());
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void increasingMapsOfABlockChangeNothing(double[][] values) {
        double[][] mapped = IntStream.range(0, values.length)
                .mapToObj(b -> map(values[b], b % 2 == 0 ? Math::exp : value -> 3 * value - b))
                .toArray(double[][]::new);

        assertThat(BlockRanksTest.rowsOf(rank(mapped))).isDeepEqualTo(BlockRanksTest.rowsOf(rank(values)));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void negatingValuesAndOrderChangesNothing(double[][] values) {
        double[][] negated =
                Arrays.stream(values).map(block -> map(block, value -> -value)).toArray(double[][]::new);

        assertThat(BlockRanksTest.rowsOf(BlockRanks.of(negated, Order.LOWER_IS_BETTER)))
                .isDeepEqualTo(BlockRanksTest.rowsOf(rank(values)));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void completeDataAreRankedAlikeByEveryPolicy(double[][] values) {
        for (IncompleteBlocks policy : IncompleteBlocks.values()) {
            IncompleteBlocks.Ranked ranked = policy.rank(values, Order.HIGHER_IS_BETTER);

            assertThat(BlockRanksTest.rowsOf(ranked.ranks())).isDeepEqualTo(BlockRanksTest.rowsOf(rank(values)));
            assertThat(ranked.used()).hasSize(values.length);
            assertThat(ranked.dropped()).isEmpty();
            assertThat(ranked.missing()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void statisticsStayWithinTheirRanges(double[][] values) {
        BlockRanks ranks = rank(values);
        FriedmanTest test = FriedmanTest.of(ranks);

        assertThat(Arrays.stream(ranks.meanRanks()).sum())
                .isCloseTo(ranks.methods() * (ranks.methods() + 1) / 2.0, within(1e-12));
        assertThat(test.kendallW()).isBetween(0.0, 1.0);
        assertThat(test.tieCorrected().statistic())
                .isGreaterThanOrEqualTo(test.chiSquared().statistic());
        for (FriedmanTest.Result result : List.of(test.chiSquared(), test.tieCorrected(), test.imanDavenport())) {
            assertThat(result.statistic()).isNotNegative();
            assertThat(result.p()).isBetween(0.0, 1.0);
        }
    }

    private static BlockRanks rank(double[][] values) {
        return BlockRanks.of(values, Order.HIGHER_IS_BETTER);
    }

    private static void assertSameTest(BlockRanks actual, BlockRanks expected) {
        assertThat(FriedmanTest.of(actual)).isEqualTo(FriedmanTest.of(expected));
    }

    private static double[] map(double[] values, DoubleUnaryOperator operator) {
        return Arrays.stream(values).map(operator).toArray();
    }
}

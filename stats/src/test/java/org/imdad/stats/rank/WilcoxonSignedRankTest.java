package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.imdad.stats.UndefinedStatisticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Literals are results of scipy.stats.wilcoxon, SciPy 1.10.1, unless another source is named. */
class WilcoxonSignedRankTest {

    /**
     * The depression scores of M. Hollander, D. A. Wolfe, 1973, as in R's help of wilcox.test, which prints p 0.03906.
     */
    @Test
    void theExactTestAgreesWithSciPyAndROnHollandersData() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(
                new double[] {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30},
                new double[] {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29});

        assertThat(test).isEqualTo(new WilcoxonSignedRank(9, 40, 5, 0.0390625, true));
        assertThat(test.statistic()).isEqualTo(5);
        assertThat(test.effectSize()).isEqualTo(35 / 45.0);
    }

    @Test
    void theExactTestAgreesWithSciPyOnLargerSamples() {
        WilcoxonSignedRank twentyFive = ofDifferences(25, i -> i % 3 == 1 ? -i : i);
        assertThat(twentyFive.statistic()).isEqualTo(117);
        assertThat(twentyFive.p()).isCloseTo(0.23036134243011475, within(1e-14));

        WilcoxonSignedRank fifty = ofDifferences(50, i -> i % 4 == 0 ? -i : i);
        assertThat(fifty.statistic()).isEqualTo(312);
        assertThat(fifty.p()).isCloseTo(0.0013303578723942167, within(1e-14));
        assertThat(fifty.exact()).isTrue();
    }

    @Test
    void moreThanFiftyDifferencesAreApproximated() {
        WilcoxonSignedRank fiftyOne = ofDifferences(51, i -> i % 4 == 0 ? -i : i);
        assertThat(fiftyOne.exact()).isFalse();
        assertThat(fiftyOne.p()).isCloseTo(0.0010015645649264209, within(1e-14));

        WilcoxonSignedRank tied = ofDifferences(60, i -> (i % 4 == 0 ? -1 : 1) * (i % 10));
        assertThat(tied.nonZero()).isEqualTo(54);
        assertThat(tied.statistic()).isEqualTo(330);
        assertThat(tied.p()).isCloseTo(0.0003752423484152888, within(1e-14));
    }

    @Test
    void eitherKindCanBeAskedForByName() {
        double[] differences = differences(50, i -> i % 4 == 0 ? -i : i);
        assertThat(WilcoxonSignedRank.approximate(differences, new double[50]).p())
                .isCloseTo(0.0016771655501775634, within(1e-14));
        assertThat(WilcoxonSignedRank.exact(differences, new double[50]))
                .isEqualTo(WilcoxonSignedRank.of(differences, new double[50]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WilcoxonSignedRank.exact(differences(51, i -> i), new double[51]))
                .withMessage("51 differences: the exact test takes at most 50, use the approximation");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 12})
    void theExactTestCountsSignPatternsWhateverTheTies(int pairs) {
        Random random = new Random(pairs);
        for (int repetition = 0; repetition < 20; repetition++) {
            double[] differences = differences(pairs, i -> random.nextInt(9) - 4);
            WilcoxonSignedRank test = WilcoxonSignedRank.exact(differences, new double[pairs]);
            assertThat(test.p()).isEqualTo(byPatterns(differences));
        }
    }

    @Test
    void swappingTheTwoSidesNegatesTheEffectOnly() {
        double[] first = {5, 3, 8, 1, 9, 4};
        double[] second = {2, 4, 3, 1, 1, 1};
        WilcoxonSignedRank test = WilcoxonSignedRank.of(first, second);
        WilcoxonSignedRank swapped = WilcoxonSignedRank.of(second, first);

        assertThat(swapped.p()).isEqualTo(test.p());
        assertThat(swapped.positiveSum()).isEqualTo(test.negativeSum());
        assertThat(swapped.effectSize()).isEqualTo(-test.effectSize());
    }

    @Test
    void pairsWithoutADifferenceAreDropped() {
        double[] first = {1, 2, 3, 7, Double.POSITIVE_INFINITY};
        double[] second = {0, 0, 0, 7, Double.POSITIVE_INFINITY};
        assertThat(WilcoxonSignedRank.of(first, second)).isEqualTo(new WilcoxonSignedRank(3, 6, 0, 0.25, true));
    }

    @Test
    void equalValuesGivePOneAndNoEffect() {
        double[] values = {1, 2, 3};
        assertThat(WilcoxonSignedRank.of(values, values)).isEqualTo(new WilcoxonSignedRank(0, 0, 0, 1, true));
        assertThat(WilcoxonSignedRank.approximate(values, values)).isEqualTo(new WilcoxonSignedRank(0, 0, 0, 1, false));
        assertThat(WilcoxonSignedRank.of(values, values).effectSize()).isZero();
    }

    @Test
    void infiniteDifferencesAreTheLargest() {
        double[] first = {Double.POSITIVE_INFINITY, 1, 2};
        double[] second = {0, 2, 4};
        assertThat(WilcoxonSignedRank.of(first, second).positiveSum()).isEqualTo(3);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> WilcoxonSignedRank.of(new double[0], new double[0]))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("Wilcoxon's signed-rank test is undefined: no pairs, at least one is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WilcoxonSignedRank.of(new double[2], new double[3]))
                .withMessage("2 first and 3 second values: there must be as many of each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WilcoxonSignedRank.of(new double[] {1, 2}, new double[] {1, Double.NaN}))
                .withMessage("pair 1 is (2.0, NaN): NaN cannot be ranked, leave the pair out");
    }

    private static WilcoxonSignedRank ofDifferences(int n, IntToDoubleFunction difference) {
        return WilcoxonSignedRank.of(differences(n, difference), new double[n]);
    }

    private static double[] differences(int n, IntToDoubleFunction difference) {
        return IntStream.rangeClosed(1, n).mapToDouble(difference).toArray();
    }

    /** Share of the sign patterns whose smaller rank sum is at most the one found. */
    private static double byPatterns(double[] differences) {
        double[] sizes =
                Arrays.stream(differences).filter(d -> d != 0).map(Math::abs).toArray();
        double[] ranks = Arrays.stream(sizes)
                .map(size -> Arrays.stream(sizes).filter(other -> other < size).count()
                        + (Arrays.stream(sizes).filter(other -> other == size).count() + 1) / 2.0)
                .toArray();
        double found = 0;
        int next = 0;
        for (double difference : differences) {
            if (difference != 0) {
                found += difference > 0 ? ranks[next] : 0;
                next++;
            }
        }
        double total = Arrays.stream(ranks).sum();
        double smaller = Math.min(found, total - found);
        int atMost = 0;
        int patterns = 1 << ranks.length;
        for (int pattern = 0; pattern < patterns; pattern++) {
            double sum = 0;
            for (int i = 0; i < ranks.length; i++) {
                sum += (pattern >> i & 1) * ranks[i];
            }
            atMost += Math.min(sum, total - sum) <= smaller ? 1 : 0;
        }
        return (double) atMost / patterns;
    }
}

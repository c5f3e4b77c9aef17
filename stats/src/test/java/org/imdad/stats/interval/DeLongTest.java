package org.imdad.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.imdad.stats.Auroc;
import org.imdad.stats.UndefinedStatisticException;
import org.junit.jupiter.api.Test;

/**
 * Literals were computed with compare_auc_delong_xu.py of github.com/yandexdataschool/roc_comparison, commit 62da5b8,
 * and SciPy 1.10.1.
 */
class DeLongTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private static final boolean[] ANOMALY = new boolean[20];

    static {
        Arrays.fill(ANOMALY, 0, 8, true);
    }

    private static final double[] FIRST = {
        .9, .8, .8, .7, .65, .6, .4, .3, .75, .7, .55, .5, .5, .45, .4, .35, .3, .2, .2, .1
    };
    private static final double[] SECOND = {5, 9, 7, 7, 3, 8, 2, 6, 6, 4, 4, 1, 2, 3, 5, 1, 0, 2, 7, 1};

    @Test
    void varianceAgreesWithAnotherImplementation() {
        assertThat(DeLong.of(FIRST, ANOMALY).auroc()).isCloseTo(0.7864583333333333, EXACTLY);
        assertThat(DeLong.of(FIRST, ANOMALY).variance()).isCloseTo(0.012474775658369406, EXACTLY);
        assertThat(DeLong.of(SECOND, ANOMALY).auroc()).isCloseTo(0.8177083333333333, EXACTLY);
        assertThat(DeLong.of(SECOND, ANOMALY).variance()).isCloseTo(0.00959722785894661, EXACTLY);
    }

    @Test
    void comparisonAgreesWithAnotherImplementation() {
        DeLong.Comparison comparison = DeLong.compare(FIRST, SECOND, ANOMALY);

        assertThat(comparison.difference()).isCloseTo(-0.03125, EXACTLY);
        assertThat(comparison.variance()).isCloseTo(0.013855068542568544, EXACTLY);
        assertThat(comparison.z()).isCloseTo(-0.26548848080815596, EXACTLY);
        assertThat(comparison.p()).isCloseTo(0.7906331825595907, EXACTLY);
    }

    /** The unclipped 95 % interval ends at 1.0054, the 99 % one at 1.0742. */
    @Test
    void intervalsAreClippedToTheRangeOfAuroc() {
        DeLong result = DeLong.of(FIRST, ANOMALY);

        assertThat(result.interval(0.95).lower()).isCloseTo(0.5675489068825211, EXACTLY);
        assertThat(result.interval(0.95).upper()).isEqualTo(1);
        assertThat(result.interval(0.99).lower()).isCloseTo(0.4987625797772244, EXACTLY);
        assertThat(result.interval(0.5).upper()).isCloseTo(0.8617924545350681, EXACTLY);
    }

    @Test
    void varianceIsThatOfTheTwoSampleUStatistic() {
        Random random = new Random(5);
        for (int repetition = 0; repetition < 20; repetition++) {
            boolean[] anomaly = new boolean[60];
            double[] scores = new double[60];
            for (int i = 0; i < scores.length; i++) {
                anomaly[i] = i % 3 == 0;
                scores[i] = random.nextInt(12) + (anomaly[i] ? 3 : 0);
            }
            assertThat(DeLong.of(scores, anomaly).variance()).isCloseTo(byPairs(scores, anomaly), EXACTLY);
            assertThat(DeLong.of(scores, anomaly).auroc()).isEqualTo(Auroc.of(scores, anomaly));
        }
    }

    @Test
    void onlyTheOrderOfScoresCounts() {
        double[] mapped = Arrays.stream(FIRST).map(Math::exp).toArray();
        mapped[0] = Double.POSITIVE_INFINITY;
        assertThat(DeLong.of(mapped, ANOMALY)).isEqualTo(DeLong.of(FIRST, ANOMALY));

        DeLong.Comparison same = DeLong.compare(FIRST, mapped, ANOMALY);
        assertThat(same).isEqualTo(new DeLong.Comparison(0, 0, 0, 1));
    }

    @Test
    void zerosOfEitherSignAreTied() {
        double[] signed = {0.0, 1, -0.0, -1};
        double[] unsigned = {0.0, 1, 0.0, -1};
        boolean[] anomaly = {true, true, false, false};
        assertThat(DeLong.of(signed, anomaly)).isEqualTo(DeLong.of(unsigned, anomaly));
    }

    @Test
    void swappingTheScoringsNegatesTheDifference() {
        DeLong.Comparison comparison = DeLong.compare(FIRST, SECOND, ANOMALY);
        DeLong.Comparison swapped = DeLong.compare(SECOND, FIRST, ANOMALY);
        assertThat(swapped.z()).isEqualTo(-comparison.z());
        assertThat(swapped.p()).isEqualTo(comparison.p());
    }

    @Test
    void separatedClassesHaveNoVariance() {
        double[] perfect = {1, 2, 3, 4};
        double[] reversed = {4, 3, 2, 1};
        boolean[] anomaly = {false, false, true, true};

        assertThat(DeLong.of(perfect, anomaly).interval(0.95)).isEqualTo(new Interval(1, 1, 0.95));
        assertThat(DeLong.compare(perfect, reversed, anomaly))
                .isEqualTo(new DeLong.Comparison(1, 0, Double.POSITIVE_INFINITY, 0));
    }

    @Test
    void manySamplesTakeNoTimeInPairs() {
        Random random = new Random(8);
        double[] scores = random.doubles(100_000).toArray();
        boolean[] anomaly = new boolean[scores.length];
        Arrays.fill(anomaly, 0, 50_000, true);

        // Without separation Var(AUROC) is 1/(12 n₁) + 1/(12 n₀), up to the sample's own fluctuation.
        assertThat(DeLong.of(scores, anomaly).variance()).isCloseTo(2 / 6e5, within(2e-8));
    }

    @Test
    void oneSampleOfAClassHasNoVariance() {
        assertThatThrownBy(() -> DeLong.of(new double[] {1, 2, 3}, new boolean[] {true, false, false}))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("the variance of AUROC is undefined: 1 anomalies and 2 normal samples, "
                        + "2 of either are needed");
        assertThatThrownBy(() -> DeLong.of(new double[] {1, 2, 3}, new boolean[3]))
                .isInstanceOf(UndefinedStatisticException.class);
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeLong.compare(FIRST, new double[3], ANOMALY))
                .withMessage("3 scores and 20 labels: there must be as many of each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeLong.of(FIRST, ANOMALY).interval(1))
                .withMessage("level 1.0: it must be in (0, 1)");
    }

    /** Sample variances of the placements, each counted pair by pair. */
    private static double byPairs(double[] scores, boolean[] anomaly) {
        double variance = 0;
        for (boolean side : new boolean[] {true, false}) {
            double[] placements = new double[scores.length];
            int n = 0;
            for (int i = 0; i < scores.length; i++) {
                if (anomaly[i] != side) {
                    continue;
                }
                double won = 0;
                int others = 0;
                for (int j = 0; j < scores.length; j++) {
                    if (anomaly[j] != side) {
                        double gap = side ? scores[i] - scores[j] : scores[j] - scores[i];
                        won += gap > 0 ? 1 : gap == 0 ? 0.5 : 0;
                        others++;
                    }
                }
                placements[n++] = won / others;
            }
            double[] found = Arrays.copyOf(placements, n);
            double mean = Arrays.stream(found).average().orElseThrow();
            variance += Arrays.stream(found).map(p -> (p - mean) * (p - mean)).sum() / (n - 1) / n;
        }
        return variance;
    }
}

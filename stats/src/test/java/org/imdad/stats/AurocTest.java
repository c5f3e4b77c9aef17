package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AurocTest {

    private static final boolean[] TWO_OF_FIVE = {true, true, false, false, false};

    /** The example of section 4 of the protocol sheet. */
    @Test
    void tiesCountOneHalf() {
        assertThat(Auroc.of(new double[] {3, 2, 2, 1, 2}, TWO_OF_FIVE)).isEqualTo(5.0 / 6);
    }

    @Test
    void constantScoresGiveTheValueOfARandomRanking() {
        assertThat(Auroc.of(new double[5], TWO_OF_FIVE)).isEqualTo(Auroc.ofRandomRanking());
    }

    @Test
    void positiveAndNegativeZeroAreTied() {
        assertThat(Auroc.of(new double[] {0.0, -0.0}, new boolean[] {true, false}))
                .isEqualTo(0.5);
    }

    @Test
    void infiniteScoresAreOrdered() {
        double[] scores = {Double.POSITIVE_INFINITY, 1, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        assertThat(Auroc.of(scores, TWO_OF_FIVE)).isEqualTo((2.5 + 1) / 6);
    }

    @Test
    void agreesWithCountingEveryPairAndIsAntisymmetric() {
        Random random = new Random(7);
        double[] scores = new double[500];
        double[] negated = new double[500];
        boolean[] anomaly = new boolean[500];
        for (int i = 0; i < scores.length; i++) {
            anomaly[i] = random.nextInt(5) == 0;
            scores[i] = random.nextInt(40) + (anomaly[i] ? 8 : 0);
            negated[i] = -scores[i];
        }

        assertThat(Auroc.of(scores, anomaly)).isCloseTo(byPairs(scores, anomaly), within(1e-15));
        assertThat(Auroc.of(negated, anomaly)).isCloseTo(1 - Auroc.of(scores, anomaly), within(1e-15));
    }

    @Test
    void manySamplesDoNotOverflowTheCountOfPairs() {
        int n = 400_000;
        double[] scores = new double[n];
        boolean[] anomaly = new boolean[n];
        for (int i = 0; i < n; i++) {
            anomaly[i] = i % 2 == 0;
            scores[i] = anomaly[i] ? 1 : 0;
        }
        assertThat(Auroc.of(scores, anomaly)).isEqualTo(1);
    }

    @Test
    void aMissingClassIsUndefinedNotOneHalf() {
        assertThatThrownBy(() -> Auroc.of(new double[] {1, 2}, new boolean[] {true, true}))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("AUROC is undefined: no normal sample among 2, at least one is needed");
        assertThatThrownBy(() -> Auroc.of(new double[] {1, 2}, new boolean[2]))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("AUROC is undefined: no anomaly among 2 samples, at least one is needed");
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auroc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}))
                .withMessage("score 1 is NaN: NaN cannot be ranked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auroc.of(new double[3], new boolean[2]))
                .withMessage("3 scores and 2 labels: there must be as many of each");
    }

    private static double byPairs(double[] scores, boolean[] anomaly) {
        double won = 0;
        long pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (anomaly[i] && !anomaly[j]) {
                    won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }
}

package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingMetricTest {

    @ParameterizedTest
    @EnumSource
    void perfectRankingGivesOne(RankingMetric metric) {
        assertThat(metric.of(new double[] {1, 4, 2, 3}, new boolean[] {false, true, false, true}))
                .isEqualTo(1);
    }

    /** Mean of 20,000 random rankings; the tolerance is more than four standard errors. */
    @ParameterizedTest
    @EnumSource
    void meanOfManyRandomRankingsIsTheStatedValue(RankingMetric metric) {
        Random random = new Random(3);
        boolean[] anomaly = new boolean[30];
        for (int i = 0; i < 6; i++) {
            anomaly[i] = true;
        }
        double sum = 0;
        for (int round = 0; round < 20_000; round++) {
            sum += metric.of(random.doubles(30).toArray(), anomaly);
        }
        assertThat(sum / 20_000).isCloseTo(metric.ofRandomRanking(6, 24), within(0.005));
    }

    @ParameterizedTest
    @EnumSource
    void nanIsRefused(RankingMetric metric) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.of(new double[] {Double.NaN, 1}, new boolean[] {true, false}));
    }
}

package org.imdad.stats.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Expected values: scipy.stats.binomtest(k, n).proportion_ci(0.95, "wilson") of SciPy 1.10.1. */
    @ParameterizedTest
    @CsvSource({
        "80, 100, 0.711170834406841, 0.8666330666689674",
        "0, 20, 0, 0.16112515805281935",
        "143, 200, 0.6488465397039482, 0.7730499699538271"
    })
    void theIntervalIsWilsons(int successes, int trials, double lower, double upper) {
        Interval interval = Proportion.interval(successes, trials, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> Proportion.interval(3, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 successes in 2 trials: at least one trial and no more successes than trials");
    }
}

package org.imdad.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

    /**
     * By hand: 4 · 0.01, 3 · 0.02, 2 · 0.04 and 1 · 0.03 raised to what stands before it; another than the p-values'
     * order.
     */
    @Test
    void adjustedValuesKeepTheirPlacesAndNeverDecrease() {
        assertThat(Holm.adjust(0.04, 0.01, 0.03, 0.02))
                .containsExactly(new double[] {0.06, 0.04, 0.06, 0.06}, within(1e-15));
    }

    @Test
    void adjustedValuesAreAtMostOne() {
        assertThat(Holm.adjust(0.6, 0.7, 1)).containsExactly(1, 1, 1);
    }

    @Test
    void equalValuesAreAdjustedAlike() {
        assertThat(Holm.adjust(0.02, 0.02, 0.02)).containsExactly(0.06, 0.06, 0.06);
    }

    @Test
    void oneTestNeedsNoCorrection() {
        assertThat(Holm.adjust(0.03)).containsExactly(0.03);
        assertThat(Holm.adjust()).isEmpty();
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjust(0.5, Double.NaN))
                .withMessage("p-value 1 is NaN: it must be in [0, 1]");
    }
}

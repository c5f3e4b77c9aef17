package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void theFontsHaveTheSignsOfTheField() {
        String signs = "ν₁₂²ρ±–†αβγδεζηθλμπστφχψωΓΔΘΛΣΦΨΩ≤≥×√∞…‖≈·−⁻";
        assertThat(Lettering.TEXT.canDisplayUpTo(signs)).isEqualTo(-1);
        assertThat(Lettering.TITLE.canDisplayUpTo(signs)).isEqualTo(-1);
    }

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(Lettering.shortened("IMD-AD", Lettering.TEXT, 100)).isEqualTo("IMD-AD");
        assertThat(Lettering.shortened("a\nb", Lettering.TEXT, 100)).isEqualTo("a b");
    }

    @Test
    void aLongTextKeepsItsBeginningAndItsEnd() {
        String shortened = Lettering.shortened("An unusually long label of method 17", Lettering.TEXT, 80);
        assertThat(shortened).startsWith("An unus").contains("…").endsWith("17");
        assertThat(Lettering.width(shortened, Lettering.TEXT)).isLessThanOrEqualTo(80);
        assertThat(Lettering.shortened("long", Lettering.TEXT, 1)).isEqualTo("…");
    }

    @Test
    void charactersOutsideTheBasicPlaneAreNotTornApart() {
        assertThat(Lettering.shortened("\uD835\uDC00".repeat(50), Lettering.TEXT, 60))
                .matches("\uD835\uDC00+…(\uD835\uDC00)*");
    }

    @Test
    void widthsAreNotRoundedToWholePoints() {
        assertThat(Lettering.width("illi".repeat(10), Lettering.TEXT))
                .isCloseTo(10 * Lettering.width("illi", Lettering.TEXT), within(0.01));
    }

    @Test
    void ticksAreRoundNumbersWithinTheAxis() {
        assertThat(Ticks.of(-1.2, 1.2, 6).values()).containsExactly(-1, -0.5, 0, 0.5, 1);
        assertThat(Ticks.of(1, 4, 10).wholeOnes()).containsExactly(1, 2, 3, 4);
        assertThat(Ticks.of(0, 1e-7, 3).values()).hasSize(3);
    }
}

package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.imdad.reports.chart.BarChart.Bar;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static BarChart chart(double... values) {
        List<Bar> bars = Arrays.stream(values)
                .mapToObj(value -> new Bar("pressure = 3.2", value))
                .toList();
        return new BarChart("row 17", "contribution to the score", bars);
    }

    @Test
    void barsOnBothSidesOfZeroCanBeDrawnAgainAndAgain() {
        assertThat(Drawn.isRepeatable(chart(3, -1.5, 0))).isTrue();
        assertThat(Drawn.overflow(chart(3, -1.5, 0), Drawn.COLUMN)).isZero();
    }

    @Test
    void eachBarMakesTheChartHigher() {
        assertThat(chart(1, 1, 1).height(Drawn.COLUMN) - chart(1).height(Drawn.COLUMN))
                .isEqualTo(22);
    }

    @Test
    void barsOfAnyMagnitudeStayInTheirWidth() {
        assertThat(Drawn.overflow(chart(0), Drawn.COLUMN)).isZero();
        assertThat(Drawn.overflow(chart(1e300, -1e300), Drawn.COLUMN)).isZero();
        assertThat(Drawn.overflow(chart(-1e-12), Drawn.COLUMN)).isZero();
    }

    @Test
    void longNamesStayInTheirWidth() {
        BarChart chart =
                new BarChart(Drawn.HOSTILE, Drawn.HOSTILE, Collections.nCopies(30, new Bar(Drawn.HOSTILE, -2)));
        assertThat(Drawn.overflow(chart, Drawn.COLUMN)).isZero();
    }

    @Test
    void aChartHasABar() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BarChart("t", "a", List.of()));
    }
}

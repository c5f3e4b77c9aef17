package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.Collections;
import java.util.List;
import org.imdad.reports.chart.HeatMap.Best;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final double[][] VALUES = {{90.1, 95.2}, {Double.NaN, 91}};

    private static HeatMap map(Best best, double[][] values) {
        return new HeatMap("AUROC", "ν₁", List.of("2", "4"), "ν₂", List.of("1", "5"), values, "AUROC (%)", 1, best);
    }

    @Test
    void theBestValueIsTheGreatestOrTheLeast() {
        assertThat(map(Best.GREATEST, VALUES).isBest(95.2)).isTrue();
        assertThat(map(Best.LEAST, VALUES).isBest(90.1)).isTrue();
        assertThat(map(Best.LEAST, VALUES).isBest(Double.NaN)).isFalse();
    }

    @Test
    void missingCellsAreHatchedAndHaveNoNumber() {
        HeatMap missing = map(Best.GREATEST, VALUES);
        HeatMap complete = map(Best.GREATEST, new double[][] {{90.1, 95.2}, {90.1, 91}});
        assertThat(Drawn.count("line", complete)).isZero();
        assertThat(Drawn.count("line", missing)).isGreaterThan(10);
        // a number less, and the border that clips the hatching
        assertThat(Drawn.count("path", missing)).isEqualTo(Drawn.count("path", complete));
        assertThat(Drawn.isRepeatable(missing)).isTrue();
    }

    @Test
    void equalAndMissingValuesCanBeDrawn() {
        assertThat(Drawn.overflow(map(Best.LEAST, new double[][] {{1, 1}, {1, 1}}), Drawn.COLUMN))
                .isZero();
        double none = Double.NaN;
        assertThat(Drawn.overflow(map(Best.LEAST, new double[][] {{none, none}, {none, none}}), Drawn.COLUMN))
                .isZero();
    }

    @Test
    void longLabelsAndManyCellsStayInTheirWidth() {
        List<String> labels = Collections.nCopies(30, Drawn.HOSTILE);
        HeatMap large = new HeatMap(
                Drawn.HOSTILE,
                Drawn.HOSTILE,
                labels,
                Drawn.HOSTILE,
                labels,
                new double[30][30],
                Drawn.HOSTILE,
                3,
                Best.LEAST);
        assertThat(Drawn.overflow(large, Drawn.COLUMN)).isZero();
    }

    @Test
    void lightnessGrowsWithTheValue() {
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            double luminance = ColourRamp.luminance(ColourRamp.at(i / 100.0));
            assertThat(luminance).isGreaterThan(before - 1e-3);
            before = Math.max(before, luminance);
        }
        assertThat(ColourRamp.textOn(ColourRamp.at(0))).isEqualTo(Color.WHITE);
        assertThat(ColourRamp.textOn(ColourRamp.at(1))).isEqualTo(Color.BLACK);
    }

    @Test
    void valuesMustFitTheLabels() {
        assertThatIllegalArgumentException().isThrownBy(() -> map(Best.LEAST, new double[][] {{1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> map(Best.LEAST, new double[][] {{1, 2}, {1}}));
    }
}

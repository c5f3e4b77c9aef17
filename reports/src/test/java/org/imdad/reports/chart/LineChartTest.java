package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Band;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LineChartTest {

    private static final double[] X = {1, 2, 3};
    private static final Line LINE = Line.of("line", X, new double[] {1, 4, 9}, 0);

    @Test
    void aBandIsOneTranslucentAreaInTheColourOfItsLine() {
        LineChart chart = chart(Scale.REAL, LINE.around(new double[] {0.5, 0.5, 1}));

        assertThat(chart.lines().get(0).band())
                .hasValueSatisfying(band -> assertThat(band.lower()).containsExactly(0.5, 3.5, 8));
        assertThat(chart.lines().get(0).band().map(Band::upper)).hasValue(new double[] {1.5, 4.5, 10});
        assertThat(withOpacity(chart)).isEqualTo(1);
        assertThat(withOpacity(chart(Scale.REAL, LINE))).isZero();
        assertThat(Drawn.isRepeatable(chart)).isTrue();
    }

    private static int withOpacity(LineChart chart) {
        NodeList all = Drawn.svg(chart).getElementsByTagName("*");
        int found = 0;
        for (int i = 0; i < all.getLength(); i++) {
            String opacity = ((Element) all.item(i)).getAttribute("fill-opacity");
            found += opacity.startsWith("0.1") ? 1 : 0;
        }
        return found;
    }

    @Test
    void noDeviationGivesNoBand() {
        assertThat(LINE.around(new double[3]).band()).isEmpty();
    }

    @Test
    void aBandThatReachesBelowZeroIsDrawnOnALogarithmicAxis() {
        LineChart chart = chart(Scale.LOGARITHMIC, LINE.around(new double[] {3, 3, 3}));
        assertThat(Drawn.overflow(chart, Drawn.COLUMN)).isZero();
        assertThat(new String(FigureFiles.svg(Drawn.figure(Width.ONE_COLUMN, chart))))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void pointsThatAreNotJoinedHaveMarksThatDiffer() {
        LineChart dots = chart(Scale.REAL, Line.marks("dots", X, X, 0));
        LineChart squares = chart(Scale.REAL, Line.marks("squares", X, X, 3));
        assertThat(Drawn.count("circle", dots)).isEqualTo(3);
        assertThat(Drawn.count("circle", squares)).isZero();
        assertThat(Drawn.count("rect", squares)).isEqualTo(Drawn.count("rect", dots) + 3);
    }

    @Test
    void aLegendOfManyGoesBelowThePlotAndNothingIsCutOff() {
        List<Line> many = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            many.add(Line.of(i + Drawn.HOSTILE, X, X, i));
        }
        LineChart chart = new LineChart(
                Drawn.HOSTILE, Axis.of(Drawn.HOSTILE, Scale.REAL), Axis.of(Drawn.HOSTILE, Scale.REAL), many);
        assertThat(chart.height(Drawn.COLUMN)).isEqualTo(chart(Scale.REAL, LINE).height(Drawn.COLUMN) + 4 + 28 * 10);
        assertThat(Drawn.overflow(chart, Drawn.COLUMN)).isZero();
    }

    @Test
    void aSinglePointAndEqualNamesCanBeDrawn() {
        Line point = Line.of("same", new double[] {1}, new double[] {5}, 1);
        assertThat(Drawn.count("circle", chart(Scale.REAL, point, point))).isEqualTo(2);
    }

    @Test
    void twentyEightStylesDiffer() {
        Set<String> styles = new HashSet<>();
        for (int i = 0; i < 28; i++) {
            styles.add(Palette.colour(i) + Arrays.toString(Palette.stroke(i).getDashArray()));
        }
        assertThat(styles).hasSize(28);
    }

    @Test
    void subdivisionStaysOnTheLine() {
        Subdivision subdivision = Subdivision.of(3, 5);
        assertThat(subdivision.of(new double[] {0, 2, 6}))
                .containsExactly(0, 0.37 * 2 / 3, 2 / 3.0, 4 / 3.0, 2, 2 + 4 / 3.0, 2 + 8 / 3.0, 6);
        assertThat(Subdivision.of(1, 5).of(new double[] {7})).containsExactly(7);
    }

    private static LineChart chart(Scale yScale, Line... lines) {
        return new LineChart("title", Axis.of("x", Scale.REAL), Axis.of("y", yScale), List.of(lines));
    }
}

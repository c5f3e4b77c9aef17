package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.imdad.reports.chart.LineChart.Legend;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FigureFilesTest {

    private static final Line RISING = new Line("rising", new double[] {0, 1, 2, 3}, new double[] {0, 1, 4, 9}, 0);

    @Test
    void pngHasTwiceTheNominalSizeAndShowsTheLineInItsColour() throws Exception {
        Figure figure = figure(chart("a", RISING), chart("b", RISING));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFiles.png(figure)));

        assertThat(image.getWidth()).isEqualTo(2 * FigureFiles.width(figure));
        assertThat(image.getHeight()).isEqualTo(2 * FigureFiles.height(figure));
        assertThat(colours(image)).contains(Palette.colour(0).getRGB() & 0xFFFFFF);
    }

    @Test
    void svgIsWellFormedAndRefersToNothingOutside() throws Exception {
        String svg = new String(FigureFiles.svg(figure(chart("a <&> \u0001 $x$", RISING))), "UTF-8");

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes("UTF-8")));
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 480 350");
        assertThat(svg).doesNotContain("DOCTYPE", "href", "<!--", "<text");
    }

    @Test
    void equalFiguresGiveEqualBytes() {
        assertThat(FigureFiles.svg(figure(chart("a", RISING)))).isEqualTo(FigureFiles.svg(figure(chart("a", RISING))));
        assertThat(FigureFiles.png(figure(chart("a", RISING)))).isEqualTo(FigureFiles.png(figure(chart("a", RISING))));
    }

    @Test
    void panelsWrapIntoRows() {
        LineChart chart = chart("a", RISING);
        Figure figure = figure(chart, chart, chart, chart);
        assertThat(figure.columns()).isEqualTo(3);
        assertThat(figure.rows()).isEqualTo(2);
    }

    /** A legend of 17 entries was cut off at the top. */
    @Test
    void aLongLegendBesideTheLinesMakesTheFigureTaller() {
        LineChart few = beside(Collections.nCopies(3, RISING));
        LineChart many = beside(Collections.nCopies(17, RISING));
        assertThat(FigureFiles.height(figure(few))).isEqualTo(350);
        assertThat(FigureFiles.height(figure(many))).isEqualTo(17 * 22 + 50);
        assertThat(FigureFiles.width(figure(many))).isEqualTo(720);
    }

    private static LineChart beside(List<Line> lines) {
        return new LineChart(
                "a",
                "x",
                LineChart.Scale.REAL,
                "y",
                LineChart.Scale.REAL,
                Optional.empty(),
                Optional.empty(),
                lines,
                LineChart.Legend.BESIDE);
    }

    @Test
    void aSinglePointAndEqualNamesCanBeDrawn() {
        Line point = new Line("same", new double[] {1}, new double[] {5}, 1);
        assertThatCode(() -> FigureFiles.png(figure(chart("a", point, point)))).doesNotThrowAnyException();
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

    private static Figure figure(LineChart... panels) {
        return new Figure("test", "subject", "caption", List.of(panels));
    }

    private static LineChart chart(String title, Line... lines) {
        return new LineChart(
                title,
                "x",
                Scale.REAL,
                "y",
                Scale.REAL,
                Optional.empty(),
                Optional.empty(),
                List.of(lines),
                Legend.BELOW);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }
}

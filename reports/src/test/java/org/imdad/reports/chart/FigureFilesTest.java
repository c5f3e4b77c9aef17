package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;
import org.junit.jupiter.api.Test;

class FigureFilesTest {

    private static final LineChart CHART = new LineChart(
            "a <&> \u0001 $x$",
            Axis.of("x", Scale.REAL),
            Axis.of("y", Scale.REAL),
            List.of(Line.of("rising", new double[] {0, 1, 2, 3}, new double[] {0, 1, 4, 9}, 0)));

    private final Figure figure = Drawn.figure(Width.ONE_COLUMN, CHART);

    @Test
    void pngHas300PixelsPerInchAndShowsTheLineInItsColour() throws Exception {
        byte[] png = FigureFiles.png(figure);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        // 241 pt · 300 / 72
        assertThat(image.getWidth()).isEqualTo(1004);
        assertThat(image.getHeight()).isEqualTo(Math.round(FigureFiles.height(figure) * 300 / 72.0));
        assertThat(Drawn.colours(image)).contains(Palette.colour(0).getRGB() & 0xFFFFFF);
        // 300 / 0.0254 pixels per metre
        int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat((png[chunk + 6] & 0xFF) << 8 | png[chunk + 7] & 0xFF).isEqualTo(11811);
    }

    @Test
    void svgHasTheSizeOfAColumnAndRefersToNothingOutside() {
        String svg = new String(FigureFiles.svg(figure), StandardCharsets.UTF_8);

        String height = Integer.toString(FigureFiles.height(figure));
        assertThat(Drawn.svg(CHART).getDocumentElement().getAttribute("width")).isEqualTo("241pt");
        assertThat(svg).contains("viewBox=\"0 0 241 " + height + "\"", "height=\"" + height + "pt\"");
        assertThat(svg).doesNotContain("DOCTYPE", "href", "<!--", "<text");
    }

    @Test
    void pdfIsOnePageOfTheSameSizeWithoutFontsAndDates() throws Exception {
        byte[] pdf = FigureFiles.pdf(Drawn.figure(Width.TWO_COLUMNS, CHART));

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/Font", "Date");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(504);
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 144);
            assertThat(Drawn.colours(image)).contains(Palette.colour(0).getRGB() & 0xFFFFFF);
        }
    }

    @Test
    void equalFiguresGiveEqualBytes() {
        assertThat(Drawn.isRepeatable(CHART)).isTrue();
    }

    @Test
    void panelsFillRowsEvenly() {
        assertThat(columnsAndRows(3)).containsExactly(3, 1);
        assertThat(columnsAndRows(4)).containsExactly(2, 2);
        assertThat(columnsAndRows(5)).containsExactly(3, 2);
        assertThat(columnsAndRows(7)).containsExactly(3, 3);
        Figure one = Drawn.figure(Width.ONE_COLUMN, CHART, CHART);
        assertThat(one.columns()).isEqualTo(1);
        assertThat(FigureFiles.height(one)).isEqualTo(2 * FigureFiles.height(figure) + 8);
    }

    private static List<Integer> columnsAndRows(int panels) {
        Figure figure = Drawn.figure(
                Width.TWO_COLUMNS, Collections.nCopies(panels, CHART).toArray(Panel[]::new));
        return List.of(figure.columns(), figure.rows());
    }

    @Test
    void aFigureWithoutPanelsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Drawn.figure(Width.ONE_COLUMN));
    }
}

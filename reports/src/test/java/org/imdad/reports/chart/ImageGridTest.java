package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.imdad.reports.chart.ImageGrid.Pixels;
import org.imdad.reports.chart.ImageGrid.Row;
import org.imdad.reports.chart.ImageGrid.Tile;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ImageGridTest {

    private static final Pixels GREY = new Pixels(2, 2, 1, new byte[] {0, (byte) 200, (byte) 255, 7});
    private static final Pixels RED = new Pixels(1, 2, 3, new byte[] {(byte) 255, 0, 0, 0, 0, (byte) 255});

    private static ImageGrid grid(String text, int images) {
        return new ImageGrid(List.of(
                new Row(text, Collections.nCopies(images, new Tile(GREY, text, false))),
                new Row(text, List.of(new Tile(RED, text, true)))));
    }

    @Test
    void imagesAreInTheFileWithEachPixelAsASquare() throws Exception {
        ImageGrid grid = grid("1.25", 3);

        assertThat(Drawn.count("image", grid)).isEqualTo(4);
        String data = ((Element) Drawn.svg(grid).getElementsByTagName("image").item(0)).getAttribute("xlink:href");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(data.substring("data:image/png;base64,".length()))));
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(Drawn.colours(image)).containsExactlyInAnyOrder(0, 0xC8C8C8, 0xFFFFFF, 0x070707);
        assertThat(Drawn.isRepeatable(grid)).isTrue();
    }

    @Test
    void coloursAreRedGreenAndBlue() {
        assertThat(RED.rgb(0, 0)).isEqualTo(0xFF0000);
        assertThat(RED.rgb(0, 1)).isEqualTo(0x0000FF);
    }

    @Test
    void theFramesOfAnomaliesAreDashed() {
        String svg = new String(FigureFiles.svg(Drawn.figure(Figure.Width.ONE_COLUMN, grid("1", 1))));
        assertThat(svg).contains("stroke-dasharray=\"2.5,2.5\"");
    }

    @Test
    void longTextsAndManyImagesStayInTheirWidth() {
        assertThat(Drawn.overflow(grid(Drawn.HOSTILE, 12), Drawn.COLUMN)).isZero();
    }

    @Test
    void bytesMustFitTheSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pixels(2, 2, 1, new byte[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pixels(1, 1, 2, new byte[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageGrid(List.of(new Row("empty", List.of()))));
    }
}

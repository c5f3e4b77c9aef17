package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.imdad.core.data.SampleShape;

/**
 * Rows of small images, each row with a heading, each image with its score. The frames tell normal samples (thin, grey) from
 * anomalies (heavy dashes).
 *
 * @param rows from top to bottom; at least one image in all
 */
public record ImageGrid(List<Row> rows) implements Panel {

    /** Copies the rows. */
    public ImageGrid {
        rows = List.copyOf(rows);
        if (rows.stream().allMatch(row -> row.tiles().isEmpty())) {
            throw new IllegalArgumentException("a grid of images needs at least one image");
        }
    }

    /**
     * One row.
     *
     * @param heading above the images
     * @param tiles from left to right
     */
    public record Row(String heading, List<Tile> tiles) {

        /** Copies the tiles. */
        public Row {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * An image with what is known of it.
     *
     * @param pixels the image
     * @param score below it, as text
     * @param anomaly whether it is an anomaly
     */
    public record Tile(Pixels pixels, String score, boolean anomaly) {}

    /**
     * An image.
     *
     * @param height in pixels, at least 1
     * @param width in pixels, at least 1
     * @param channels 1 for grey, 3 for red, green and blue
     * @param values unsigned bytes, row by row, the channels of a pixel together
     */
    public record Pixels(int height, int width, int channels, byte[] values) {

        /** Checks the size. */
        public Pixels {
            if (channels != 1 && channels != 3
                    || height < 1
                    || width < 1
                    || values.length != height * width * channels) {
                throw new IllegalArgumentException(
                        "%d bytes are not an image of %d × %d pixels with %d channels (1 or 3 are possible)"
                                .formatted(values.length, height, width, channels));
            }
        }

        /**
         * The picture of a sample, whose channels stand one after the other.
         *
         * @param values of all channels, each row by row
         * @param white the value shown as white; 0 and less are black
         */
        public static Pixels ofSample(SampleShape shape, double[] values, double white) {
            int channels = shape.channels();
            int area = values.length / channels;
            byte[] bytes = new byte[values.length];
            for (int k = 0; k < values.length; k++) {
                long level = Math.round(255 * Math.min(1, Math.max(0, values[k] / white)));
                bytes[k % area * channels + k / area] = (byte) level;
            }
            return new Pixels(shape.height(), shape.width(), channels, bytes);
        }

        /** Colour of a pixel as 0xRRGGBB. */
        int rgb(int row, int column) {
            int at = (row * width + column) * channels;
            int red = values[at] & 0xFF;
            return channels == 1
                    ? red << 16 | red << 8 | red
                    : red << 16 | (values[at + 1] & 0xFF) << 8 | values[at + 2] & 0xFF;
        }
    }

    @Override
    public int height(int width) {
        return new ImageGridPainter(this, width).height();
    }

    @Override
    public void paint(Graphics2D graphics, int width) {
        new ImageGridPainter(this, width).paint(graphics);
    }
}

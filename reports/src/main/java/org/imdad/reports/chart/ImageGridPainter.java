package org.imdad.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.imdad.reports.chart.ImageGrid.Pixels;
import org.imdad.reports.chart.ImageGrid.Row;
import org.imdad.reports.chart.ImageGrid.Tile;
import org.imdad.reports.chart.Lettering.Align;

/**
 * Draws rows of images. Each pixel is drawn as a square of many, because viewers smooth images when they enlarge them.
 */
final class ImageGridPainter {

    private static final double LARGEST_TILE = 44;
    private static final double BETWEEN = 5;
    private static final double GAP = 3;
    private static final int FINE = 256;

    private final ImageGrid grid;
    private final double width;
    private final double tile;
    private final Legend legend;

    ImageGridPainter(ImageGrid grid, int width) {
        this.grid = grid;
        this.width = width;
        int longest =
                grid.rows().stream().mapToInt(row -> row.tiles().size()).max().orElseThrow();
        this.tile = Math.min(LARGEST_TILE, (width - BETWEEN * longest) / longest);
        this.legend = new Legend(List.of(entry("normal", false), entry("anomaly", true)), width);
    }

    private static Legend.Entry entry(String name, boolean anomaly) {
        double size = Lettering.LINE - GAP;
        return new Legend.Entry(
                name, (graphics, x, y) -> frame(graphics, x + Legend.SAMPLE - size, y - size / 2, size, size, anomaly));
    }

    private double rowHeight() {
        return Lettering.LINE + GAP + tile + Lettering.LINE + GAP;
    }

    int height() {
        return (int) Math.ceil(rowHeight() * grid.rows().size()) + legend.height();
    }

    void paint(Graphics2D graphics) {
        double y = 0;
        for (Row row : grid.rows()) {
            graphics.setColor(Palette.INK);
            String heading = Lettering.shortened(row.heading(), Lettering.TITLE, width - BETWEEN);
            Lettering.draw(graphics, heading, Lettering.TITLE, Align.LEFT, BETWEEN / 2, y + Lettering.LINE - 2);
            for (int i = 0; i < row.tiles().size(); i++) {
                paintTile(graphics, row.tiles().get(i), BETWEEN / 2 + i * (tile + BETWEEN), y + Lettering.LINE + GAP);
            }
            y += rowHeight();
        }
        legend.paint(graphics, height() - legend.height());
    }

    private void paintTile(Graphics2D graphics, Tile image, double x, double y) {
        BufferedImage fine = enlarged(image.pixels());
        double size = tile / Math.max(fine.getWidth(), fine.getHeight());
        double shownWidth = size * fine.getWidth();
        double shownHeight = size * fine.getHeight();
        double left = x + (tile - shownWidth) / 2;
        double top = y + (tile - shownHeight) / 2;
        AffineTransform place = new AffineTransform(size, 0, 0, size, left, top);
        graphics.drawImage(fine, place, null);
        frame(graphics, left, top, shownWidth, shownHeight, image.anomaly());
        graphics.setColor(Palette.INK);
        String score = Lettering.shortened(image.score(), Lettering.SMALL, tile + BETWEEN - 1);
        double base = y + tile + GAP + Lettering.capitals(Lettering.SMALL);
        Lettering.draw(graphics, score, Lettering.SMALL, Align.CENTRE, x + tile / 2, base);
    }

    private static BufferedImage enlarged(Pixels pixels) {
        int factor = Math.max(1, FINE / Math.max(pixels.height(), pixels.width()));
        BufferedImage fine =
                new BufferedImage(factor * pixels.width(), factor * pixels.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < fine.getHeight(); row++) {
            for (int column = 0; column < fine.getWidth(); column++) {
                fine.setRGB(column, row, pixels.rgb(row / factor, column / factor));
            }
        }
        return fine;
    }

    private static void frame(Graphics2D graphics, double x, double y, double width, double height, boolean anomaly) {
        Rectangle2D border = new Rectangle2D.Double(x, y, width, height);
        if (anomaly) {
            graphics.setColor(Color.WHITE);
            graphics.setStroke(Palette.line(1.8));
            graphics.draw(border);
        }
        graphics.setColor(anomaly ? Palette.colour(1) : Palette.REFERENCE);
        graphics.setStroke(anomaly ? Palette.dashes(1.8, 2.5) : Palette.line(0.6));
        graphics.draw(border);
    }
}

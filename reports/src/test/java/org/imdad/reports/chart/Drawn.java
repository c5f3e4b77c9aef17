package org.imdad.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** Panels as they come out, to be asked what is in them. */
final class Drawn {

    static final int COLUMN = Figure.Width.ONE_COLUMN.points();

    /** A text of 600 characters. */
    static final String HOSTILE = "very long $\\u0000<&> ".repeat(30);

    private static final int MARGIN = 60;
    private static final int SCALE = 2;

    private Drawn() {}

    static Figure figure(Figure.Width width, Panel... panels) {
        return new Figure("test", "subject", "caption", width, List.of(panels));
    }

    /** Number of elements with a name in the panel's SVG file. */
    static int count(String element, Panel panel) {
        return svg(panel).getElementsByTagName(element).getLength();
    }

    static Document svg(Panel panel) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(FigureFiles.svg(figure(Figure.Width.ONE_COLUMN, panel))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    /** Whether two drawings of the panel are the same in every format. */
    static boolean isRepeatable(Panel panel) {
        Figure figure = figure(Figure.Width.TWO_COLUMNS, panel);
        return Arrays.equals(FigureFiles.svg(figure), FigureFiles.svg(figure))
                && Arrays.equals(FigureFiles.png(figure), FigureFiles.png(figure))
                && Arrays.equals(FigureFiles.pdf(figure), FigureFiles.pdf(figure));
    }

    /** How far something is drawn outside the panel's area, in points. */
    static double overflow(Panel panel, int width) {
        int height = panel.height(width);
        BufferedImage image = new BufferedImage(
                SCALE * (width + 2 * MARGIN), SCALE * (height + 2 * MARGIN), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        graphics.translate(MARGIN, MARGIN);
        panel.paint(graphics, width);
        graphics.dispose();
        double overflow = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    double left = MARGIN - (double) x / SCALE;
                    double above = MARGIN - (double) y / SCALE;
                    double right = (x + 1.0) / SCALE - MARGIN - width;
                    double below = (y + 1.0) / SCALE - MARGIN - height;
                    overflow = Math.max(overflow, Math.max(Math.max(left, right), Math.max(above, below)));
                }
            }
        }
        return overflow;
    }

    /** Colours as 0xRRGGBB. */
    static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }
}

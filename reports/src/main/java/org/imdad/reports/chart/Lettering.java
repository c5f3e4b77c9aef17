package org.imdad.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Text in figures, in points. The fonts are IMDAD's own, so that figures do not depend on those of the machine, and letters
 * are drawn as outlines, so that no font is needed to look at a file.
 */
final class Lettering {

    /** Titles of axes, names in legends. */
    static final Font TEXT = font("DejaVuSansCondensed.ttf", 8);

    /** Numbers at axes and in cells. */
    static final Font SMALL = TEXT.deriveFont(7f);

    /** Titles of panels. */
    static final Font TITLE = font("DejaVuSansCondensed-Bold.ttf", 8);

    /** From one line to the next. */
    static final int LINE = 10;

    private static final double CAPITALS = 0.73;
    private static final String ELLIPSIS = "…";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Lettering() {}

    /** Where a text stands relative to its place. */
    enum Align {
        /** Begins there. */
        LEFT(0),
        /** Is centred there. */
        CENTRE(0.5),
        /** Ends there. */
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    private static Font font(String file, float size) {
        try (InputStream in = Lettering.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }

    /** Width of a text. */
    static double width(String text, Font font) {
        return font.createGlyphVector(EXACT, oneLine(text)).getLogicalBounds().getWidth();
    }

    /** Height of capitals and digits above the base line. */
    static double capitals(Font font) {
        return CAPITALS * font.getSize2D();
    }

    /** The text, or as much of its beginning and its end as fits with an ellipsis between. */
    static String shortened(String text, Font font, double width) {
        String line = oneLine(text);
        if (width(line, font) <= width) {
            return line;
        }
        int fits = 0;
        int fitsNot = line.codePointCount(0, line.length());
        while (fitsNot - fits > 1) {
            int middle = (fits + fitsNot) / 2;
            if (width(withoutMiddle(line, middle), font) <= width) {
                fits = middle;
            } else {
                fitsNot = middle;
            }
        }
        return withoutMiddle(line, fits);
    }

    private static String withoutMiddle(String text, int characters) {
        int ending = characters / 3;
        String beginning = text.substring(0, text.offsetByCodePoints(0, characters - ending));
        return beginning.stripTrailing() + ELLIPSIS + text.substring(text.offsetByCodePoints(text.length(), -ending));
    }

    /** Draws a text with its base line at y. */
    static void draw(Graphics2D graphics, String text, Font font, Align align, double x, double y) {
        String line = oneLine(text);
        double left = x - align.share * width(line, font);
        graphics.fill(font.createGlyphVector(EXACT, line).getOutline((float) left, (float) y));
    }

    /** Draws a text that is centred vertically at y. */
    static void drawBeside(Graphics2D graphics, String text, Font font, Align align, double x, double y) {
        draw(graphics, text, font, align, x, y + capitals(font) / 2);
    }

    /** Draws a text that reads upwards, with its base line at x. */
    static void drawUpwards(Graphics2D graphics, String text, Font font, Align align, double x, double y) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        draw(graphics, text, font, align, 0, 0);
        graphics.setTransform(before);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}

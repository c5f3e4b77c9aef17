package org.imdad.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * Colours and lines that all figures share, in points. Colour and pattern both change from one series to the next, so that
 * 28 series differ and each can be told apart without colour.
 *
 * <p>The colours are those of M. Okabe, K. Ito, "Color Universal Design", 2002, made for colour-blind readers, without the
 * yellow, which is too faint on white.
 */
final class Palette {

    /** Axes, titles and legends. */
    static final Color INK = new Color(0x33, 0x33, 0x33);

    /** Grid lines. */
    static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

    /** Reference lines, such as the ROC curve of a random ranking. */
    static final Color REFERENCE = new Color(0x8C, 0x8C, 0x8C);

    private static final float WIDTH = 1.1f;
    private static final int TINT = 46;

    private static final Color[] COLOURS = {
        new Color(0x00, 0x72, 0xB2),
        new Color(0xD5, 0x5E, 0x00),
        new Color(0x00, 0x9E, 0x73),
        new Color(0xCC, 0x79, 0xA7),
        new Color(0xE6, 0x9F, 0x00),
        new Color(0x56, 0xB4, 0xE9),
        new Color(0x00, 0x00, 0x00)
    };

    private static final float[][] PATTERNS = {{}, {4, 2.2f}, {1.2f, 1.7f}, {5, 1.7f, 1.2f, 1.7f}};

    private Palette() {}

    /** Colour of series i. */
    static Color colour(int i) {
        return i == LineChart.Line.REFERENCE ? REFERENCE : COLOURS[i % COLOURS.length];
    }

    /** Translucent colour of areas of series i. */
    static Color tint(int i) {
        Color colour = colour(i);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), TINT);
    }

    /** Line of series i. */
    static BasicStroke stroke(int i) {
        return i == LineChart.Line.REFERENCE
                ? stroke(new float[] {2.4f, 2.4f}, 0.7f)
                : stroke(PATTERNS[i % PATTERNS.length], WIDTH);
    }

    /** A plain line. */
    static BasicStroke line(double width) {
        return stroke(new float[0], (float) width);
    }

    /** A line of dashes. */
    static BasicStroke dashes(double width, double dash) {
        return stroke(new float[] {(float) dash, (float) dash}, (float) width);
    }

    private static BasicStroke stroke(float[] pattern, float width) {
        return pattern.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}

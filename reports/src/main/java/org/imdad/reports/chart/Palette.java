package org.imdad.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * Colours and line patterns of series. Both change from one series to the next, so that 28 series differ and each can be
 * told apart without colour.
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

    private static final float WIDTH = 2f;

    private static final Color[] COLOURS = {
        new Color(0x00, 0x72, 0xB2),
        new Color(0xD5, 0x5E, 0x00),
        new Color(0x00, 0x9E, 0x73),
        new Color(0xCC, 0x79, 0xA7),
        new Color(0xE6, 0x9F, 0x00),
        new Color(0x56, 0xB4, 0xE9),
        new Color(0x00, 0x00, 0x00)
    };

    private static final float[][] PATTERNS = {{}, {7, 4}, {2, 3}, {9, 3, 2, 3}};

    private Palette() {}

    /** Colour of series i. */
    static Color colour(int i) {
        return COLOURS[i % COLOURS.length];
    }

    /** Line of series i. */
    static BasicStroke stroke(int i) {
        return stroke(PATTERNS[i % PATTERNS.length], WIDTH);
    }

    /** Thin dashes for reference lines. */
    static BasicStroke referenceStroke() {
        return stroke(new float[] {4, 4}, 1.2f);
    }

    private static BasicStroke stroke(float[] pattern, float width) {
        return pattern.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}

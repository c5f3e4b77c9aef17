package org.imdad.reports.chart;

import java.awt.Color;

/**
 * Colours from dark violet over green to yellow for growing values. Lightness grows evenly, so the order is seen in grey print
 * and by the colour-blind.
 *
 * <p>Linear between nine colours of the map "viridis" by S. van der Walt and N. Smith, which is in the public domain (CC0).
 */
final class ColourRamp {

    private static final int[] COLOURS = {
        0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725
    };
    private static final double EQUAL_CONTRAST = 0.18;

    private ColourRamp() {}

    /**
     * Colour of a value.
     *
     * @param share from 0 to 1
     */
    static Color at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (COLOURS.length - 1);
        int below = Math.min((int) place, COLOURS.length - 2);
        double part = place - below;
        return new Color(
                mix(COLOURS[below] >> 16, COLOURS[below + 1] >> 16, part),
                mix(COLOURS[below] >> 8, COLOURS[below + 1] >> 8, part),
                mix(COLOURS[below], COLOURS[below + 1], part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round((1 - part) * (from & 0xFF) + part * (to & 0xFF));
    }

    /** Black or white, whichever is read more easily on a colour. */
    static Color textOn(Color background) {
        return luminance(background) > EQUAL_CONTRAST ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance after ITU-R BT.709, from 0 (black) to 1 (white). */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int component) {
        return Math.pow(component / 255.0, 2.2);
    }
}

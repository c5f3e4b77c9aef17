package org.imdad.reports.chart;

import org.imdad.reports.chart.ImageGrid.Pixels;

/**
 * A heat map over an image: the image in grey, and over it a colour from dark red to light yellow that covers the more of it
 * the higher the level. Lightness grows with the level, so that the hottest places are seen in grey print too.
 */
public final class HeatOverlay {

    private static final double FADED = 0.7;
    private static final int[] COOL = {178, 24, 43};
    private static final int[] HOT = {255, 240, 120};

    private HeatOverlay() {}

    /**
     * Lays levels over an image.
     *
     * @param image what is seen
     * @param levels one unsigned byte per pixel, row by row; 0 leaves the grey image
     */
    public static Pixels on(Pixels image, byte[] levels) {
        byte[] values = new byte[3 * levels.length];
        for (int k = 0; k < levels.length; k++) {
            double share = (levels[k] & 0xFF) / 255.0;
            double grey = FADED * grey(image.rgb(k / image.width(), k % image.width()));
            double cover = Math.sqrt(share);
            for (int channel = 0; channel < 3; channel++) {
                double colour = COOL[channel] + share * (HOT[channel] - COOL[channel]);
                values[3 * k + channel] = (byte) Math.round((1 - cover) * grey + cover * colour);
            }
        }
        return new Pixels(image.height(), image.width(), 3, values);
    }

    /** Weights of red, green and blue after ITU-R BT.601. */
    private static double grey(int rgb) {
        return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
    }
}

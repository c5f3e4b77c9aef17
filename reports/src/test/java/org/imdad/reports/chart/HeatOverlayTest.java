package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.imdad.reports.chart.ImageGrid.Pixels;
import org.junit.jupiter.api.Test;

class HeatOverlayTest {

    private static final Pixels WHITE_AND_RED = new Pixels(1, 2, 3, new byte[] {-1, -1, -1, -1, 0, 0});

    @Test
    void whereThereIsNoHeatTheImageStandsInFadedGrey() {
        Pixels overlay = HeatOverlay.on(WHITE_AND_RED, new byte[2]);
        // 0.7 · 255 = 178.5; red weighs 0.299 in grey
        assertThat(overlay.values()).containsExactly(179, 179, 179, 53, 53, 53);
    }

    @Test
    void theHottestPlaceIsLightWhateverIsBelow() {
        Pixels overlay = HeatOverlay.on(WHITE_AND_RED, new byte[] {-1, -1});
        assertThat(overlay.rgb(0, 0)).isEqualTo(0xFFF078);
        assertThat(overlay.rgb(0, 1)).isEqualTo(0xFFF078);
    }

    @Test
    void lightnessGrowsWithTheLevelOverBlack() {
        byte[] levels = new byte[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) i;
        }
        Pixels overlay = HeatOverlay.on(new Pixels(1, 256, 1, new byte[256]), levels);
        for (int i = 1; i < levels.length; i++) {
            assertThat(lightness(overlay, i)).isGreaterThanOrEqualTo(lightness(overlay, i - 1));
        }
    }

    private static double lightness(Pixels pixels, int column) {
        return ColourRamp.luminance(new java.awt.Color(pixels.rgb(0, column)));
    }
}

package org.imdad.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;

/** The shared look in terms of XChart. */
final class ChartStyle {

    /** XChart's units in a point. */
    static final int UNITS = 10;

    /** Size of a mark in points. */
    static final double MARK = 4;

    /** XChart leaves out numbers that are not within its picture; on the other sides it is too much. In points. */
    static final int PADDING = 7;

    private static final Color TRANSPARENT = new Color(255, 255, 255, 0);

    private ChartStyle() {}

    /** Sets everything that does not depend on the chart. */
    static void apply(XYStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(TRANSPARENT);
        styler.setPlotBackgroundColor(TRANSPARENT);
        styler.setPlotBorderVisible(false);
        styler.setLegendVisible(false);
        styler.setChartFontColor(Palette.INK);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(PADDING * UNITS);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTitlePadding(0);
        styler.setAxisTickLabelsFont(inUnits(Lettering.SMALL));
        styler.setAxisTickLabelsColor(Palette.INK);
        styler.setAxisTickMarksColor(Palette.REFERENCE);
        styler.setAxisTickMarksStroke(inUnits(Palette.line(0.5)));
        styler.setAxisTickMarkLength(2 * UNITS);
        styler.setAxisTickPadding(2 * UNITS);
        styler.setPlotMargin(0);
        styler.setPlotGridLinesColor(Palette.GRID);
        styler.setPlotGridLinesStroke(inUnits(Palette.line(0.5)));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotContentSize(0.97);
        styler.setXAxisTickMarkSpacingHint(34 * UNITS);
        styler.setYAxisTickMarkSpacingHint(22 * UNITS);
        styler.setYAxisLabelAlignment(TextAlignment.Right);
        styler.setYAxisLogarithmicDecadeOnly(true);
        styler.setMarkerSize((int) (MARK * UNITS));
    }

    private static Font inUnits(Font font) {
        return font.deriveFont(UNITS * font.getSize2D());
    }

    /** A line in XChart's units. */
    static BasicStroke inUnits(BasicStroke stroke) {
        float[] dashes = stroke.getDashArray();
        for (int i = 0; dashes != null && i < dashes.length; i++) {
            dashes[i] *= UNITS;
        }
        return new BasicStroke(
                UNITS * stroke.getLineWidth(),
                stroke.getEndCap(),
                stroke.getLineJoin(),
                stroke.getMiterLimit(),
                dashes,
                0);
    }
}

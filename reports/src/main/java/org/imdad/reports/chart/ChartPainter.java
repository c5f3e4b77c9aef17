package org.imdad.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Locale;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.result.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws line charts with XChart in the look that all figures share.
 *
 * <p>XChart strokes each pair of points by itself, which spoils dashes where points are dense; only its smooth lines are one
 * path. Dashed lines are therefore drawn as smooth ones through so many points that the smoothing cannot be seen.
 */
final class ChartPainter {

    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private static final int DASHED_POINTS = 500;

    private ChartPainter() {}

    /**
     * Draws a chart with its upper left corner at the origin.
     *
     * @param width in units of the graphics
     * @param height in units of the graphics
     */
    static void paint(LineChart chart, Graphics2D graphics, int width, int height) {
        XYChart drawn = new XYChart(width, height);
        drawn.setTitle(oneLine(chart.title()));
        drawn.setXAxisTitle(oneLine(chart.xTitle()));
        drawn.setYAxisTitle(oneLine(chart.yTitle()));
        XYStyler styler = drawn.getStyler();
        style(styler);
        place(styler, chart.legend());
        double unit = unit(chart);
        styler.setXAxisTickLabelsFormattingFunction(
                chart.xScale() == LineChart.Scale.WHOLE
                        ? x -> Long.toString(Math.round(x))
                        : x -> Numbers.trimmed(x * unit));
        styler.setXAxisLogarithmic(chart.xScale() == LineChart.Scale.LOGARITHMIC);
        styler.setYAxisLogarithmic(chart.yScale() == LineChart.Scale.LOGARITHMIC);
        chart.xRange().ifPresent(range -> {
            styler.setXAxisMin(range.from() / unit);
            styler.setXAxisMax(range.to() / unit);
        });
        chart.yRange().ifPresent(range -> {
            styler.setYAxisMin(range.from());
            styler.setYAxisMax(range.to());
        });
        for (int i = 0; i < chart.lines().size(); i++) {
            Line line = chart.lines().get(i);
            boolean reference = line.style() == Line.REFERENCE;
            BasicStroke stroke = reference ? Palette.referenceStroke() : Palette.stroke(line.style());
            boolean dashed = stroke.getDashArray() != null;
            Subdivision points = Subdivision.of(line.x().length, dashed ? DASHED_POINTS : 0);
            XYSeries series = drawn.addSeries("series " + i, points.of(inUnits(line.x(), unit)), points.of(line.y()));
            series.setSmooth(dashed);
            series.setLabel(oneLine(line.name()));
            series.setLineColor(reference ? Palette.REFERENCE : Palette.colour(line.style()));
            series.setLineStyle(stroke);
            series.setMarkerColor(reference ? Palette.REFERENCE : Palette.colour(line.style()));
            series.setMarker(line.x().length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        }
        drawn.paint(graphics, width, height);
    }

    /**
     * Small numbers are drawn in units of a power of ten: XChart takes points whose distances differ by less than 10⁻⁴ for
     * equally spaced, and would put its ticks on points instead of round numbers.
     */
    private static double unit(LineChart chart) {
        double end = chart.xRange().map(LineChart.Range::to).orElse(1.0);
        return chart.xScale() == LineChart.Scale.REAL && end > 0 && end < 1
                ? Math.pow(10, Math.floor(Math.log10(end)))
                : 1;
    }

    private static double[] inUnits(double[] values, double unit) {
        return Arrays.stream(values).map(value -> value / unit).toArray();
    }

    private static void style(XYStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartFontColor(Palette.INK);
        styler.setChartTitleFont(TITLE);
        styler.setChartTitleBoxVisible(false);
        styler.setChartPadding(10);
        styler.setLegendFont(TEXT);
        styler.setLegendBorderColor(Palette.GRID);
        styler.setLegendBackgroundColor(new Color(255, 255, 255, 225));
        styler.setLegendSeriesLineLength(30);
        styler.setAxisTitleFont(TEXT);
        styler.setAxisTickLabelsFont(TEXT);
        styler.setAxisTickLabelsColor(Palette.INK);
        styler.setAxisTickMarksColor(Palette.REFERENCE);
        styler.setPlotGridLinesColor(Palette.GRID);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotContentSize(0.97);
        styler.setXAxisTickMarkSpacingHint(90);
        styler.setYAxisTickMarkSpacingHint(50);
        styler.setYAxisTickLabelsFormattingFunction(Numbers::trimmed);
    }

    private static void place(XYStyler styler, LineChart.Legend legend) {
        switch (legend) {
            case LOWER_RIGHT -> styler.setLegendPosition(Styler.LegendPosition.InsideSE);
            case BESIDE -> styler.setLegendPosition(Styler.LegendPosition.OutsideE);
            case BELOW -> {
                styler.setLegendPosition(Styler.LegendPosition.OutsideS);
                styler.setLegendLayout(Styler.LegendLayout.Horizontal);
            }
            case NONE -> styler.setLegendVisible(false);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}

package org.imdad.reports.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import org.imdad.reports.chart.Lettering.Align;
import org.imdad.reports.chart.LineChart.Band;
import org.imdad.reports.chart.LineChart.Form;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Range;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.reports.result.Numbers;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws line charts with XChart in the look that all figures share, and their legend below.
 *
 * <p>XChart rounds sizes, and the advance of each letter, to whole units; a point is therefore several units here. It draws what
 * is within the axes and the numbers beside them; titles are placed here, so that panels side by side stand in line.
 *
 * <p>XChart strokes each pair of points by itself, which spoils dashes where points are dense; only its smooth lines are one
 * path. Dashed lines are therefore drawn as smooth ones through so many points that the smoothing cannot be seen.
 */
final class ChartPainter {

    private static final double PLOT_RATIO = 0.6;
    private static final int GAP = 2;
    private static final int DASHED_POINTS = 300;

    private final LineChart chart;
    private final int width;
    private final int top;
    private final int plotHeight;
    private final Legend legend;

    ChartPainter(LineChart chart, int width) {
        this.chart = chart;
        this.width = width;
        this.top = chart.title().isEmpty() ? GAP : Lettering.LINE + GAP;
        this.plotHeight = (int) Math.round(PLOT_RATIO * width) + Lettering.LINE;
        List<Legend.Entry> entries = chart.lines().stream()
                .map(line -> new Legend.Entry(line.name(), (graphics, x, y) -> drawSample(line, graphics, x, y)))
                .toList();
        this.legend = new Legend(entries.size() == 1 ? List.of() : entries, width);
    }

    int height() {
        return bottom() + legend.height();
    }

    private int bottom() {
        return top + plotHeight + Lettering.LINE + GAP;
    }

    /** Draws the chart with its upper left corner at the origin. */
    void paint(Graphics2D graphics) {
        paintTitles(graphics);
        Graphics2D fine = (Graphics2D) graphics.create();
        int cutOff = ChartStyle.PADDING - GAP;
        fine.translate(Lettering.LINE - cutOff, top - cutOff);
        fine.scale(1.0 / ChartStyle.UNITS, 1.0 / ChartStyle.UNITS);
        int fineWidth = ChartStyle.UNITS * (width - Lettering.LINE + cutOff);
        int fineHeight = ChartStyle.UNITS * (plotHeight + 2 * cutOff);
        drawn(fineWidth, fineHeight).paint(fine, fineWidth, fineHeight);
        fine.dispose();
        legend.paint(graphics, bottom());
    }

    private void paintTitles(Graphics2D graphics) {
        graphics.setColor(Palette.INK);
        double centre = (width + 2 * Lettering.LINE) / 2.0;
        double room = 2 * (width - centre);
        String title = Lettering.shortened(chart.title(), Lettering.TITLE, room);
        Lettering.draw(graphics, title, Lettering.TITLE, Align.CENTRE, centre, Lettering.LINE - GAP);
        String x = Lettering.shortened(chart.x().title(), Lettering.TEXT, room);
        Lettering.draw(graphics, x, Lettering.TEXT, Align.CENTRE, centre, bottom() - GAP - 1);
        String y = Lettering.shortened(chart.y().title(), Lettering.TEXT, plotHeight);
        double middle = top + (plotHeight - Lettering.LINE) / 2.0;
        Lettering.drawUpwards(graphics, y, Lettering.TEXT, Align.CENTRE, Lettering.LINE - GAP, middle);
    }

    private XYChart drawn(int fineWidth, int fineHeight) {
        XYChart drawn = new XYChart(fineWidth, fineHeight);
        double unit = unit(chart.x());
        ChartStyle.apply(drawn.getStyler());
        setAxes(drawn.getStyler(), unit);
        for (int i = 0; i < chart.lines().size(); i++) {
            addBand(drawn, i, unit);
        }
        for (int i = 0; i < chart.lines().size(); i++) {
            addLine(drawn, chart.lines().get(i), i, unit);
        }
        return drawn;
    }

    private static void drawSample(Line line, Graphics2D graphics, double x, double y) {
        graphics.setColor(Palette.colour(line.style()));
        if (line.form() == Form.LINE) {
            graphics.setStroke(Palette.stroke(line.style()));
            graphics.draw(new Line2D.Double(x, y, x + Legend.SAMPLE, y));
        } else {
            Mark.of(line.style()).draw(graphics, x + Legend.SAMPLE / 2, y, ChartStyle.MARK);
        }
    }

    private void addBand(XYChart drawn, int i, double unit) {
        Line line = chart.lines().get(i);
        if (line.band().isEmpty()) {
            return;
        }
        Band band = line.band().get();
        double least = chart.y().scale() == Scale.LOGARITHMIC ? lowestInLogarithms() : Double.NEGATIVE_INFINITY;
        int n = line.x().length;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int k = 0; k < n; k++) {
            x[k] = line.x()[k] / unit;
            y[k] = Math.max(least, band.lower()[k]);
            x[2 * n - 1 - k] = x[k];
            y[2 * n - 1 - k] = Math.max(least, band.upper()[k]);
        }
        XYSeries series = drawn.addSeries("band " + i, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(Palette.tint(line.style()));
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
    }

    /** Half of the least value of all lines. */
    private double lowestInLogarithms() {
        return 0.5
                * chart.lines().stream()
                        .flatMapToDouble(line -> Arrays.stream(line.y()))
                        .min()
                        .orElseThrow();
    }

    private static void addLine(XYChart drawn, Line line, int i, double unit) {
        boolean marks = line.form() == Form.MARKS;
        BasicStroke stroke = Palette.stroke(line.style());
        boolean dashed = !marks && stroke.getDashArray() != null;
        Subdivision points = Subdivision.of(line.x().length, dashed ? DASHED_POINTS : 0);
        double[] x = Arrays.stream(line.x()).map(value -> value / unit).toArray();
        XYSeries series =
                drawn.addSeries("line " + i, marks ? x : points.of(x), marks ? line.y() : points.of(line.y()));
        series.setXYSeriesRenderStyle(marks ? XYSeriesRenderStyle.Scatter : XYSeriesRenderStyle.Line);
        series.setSmooth(dashed);
        series.setLineColor(Palette.colour(line.style()));
        series.setLineStyle(ChartStyle.inUnits(stroke));
        series.setMarkerColor(Palette.colour(line.style()));
        boolean marked = marks || line.x().length == 1;
        series.setMarker(marked ? new PointMarker(marks ? Mark.of(line.style()) : Mark.DOT) : SeriesMarkers.NONE);
    }

    /**
     * Small numbers are drawn in units of a power of ten: XChart takes points whose distances differ by less than 10⁻⁴ for
     * equally spaced, and would put its ticks on points instead of round numbers.
     */
    private static double unit(LineChart.Axis axis) {
        double end = axis.range().map(Range::to).orElse(1.0);
        return axis.scale() == Scale.REAL && end > 0 && end < 1 ? Math.pow(10, Math.floor(Math.log10(end))) : 1;
    }

    private void setAxes(XYStyler styler, double unit) {
        styler.setXAxisTickLabelsFormattingFunction(
                chart.x().scale() == Scale.WHOLE ? ChartPainter::whole : x -> Numbers.trimmed(x * unit));
        styler.setYAxisTickLabelsFormattingFunction(Numbers::trimmed);
        styler.setXAxisLogarithmic(chart.x().scale() == Scale.LOGARITHMIC);
        styler.setYAxisLogarithmic(chart.y().scale() == Scale.LOGARITHMIC);
        chart.x().range().ifPresent(range -> {
            styler.setXAxisMin(range.from() / unit);
            styler.setXAxisMax(range.to() / unit);
        });
        chart.y().range().ifPresent(range -> {
            styler.setYAxisMin(range.from());
            styler.setYAxisMax(range.to());
        });
    }

    private static final class PointMarker extends Marker {
        private final Mark mark;

        PointMarker(Mark mark) {
            this.mark = mark;
        }

        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            mark.draw(graphics, x, y, size);
        }
    }

    /** Of a number between whole ones, nothing. */
    private static String whole(double x) {
        return Math.abs(x - Math.rint(x)) < 1e-6 ? Long.toString(Math.round(x)) : "";
    }
}

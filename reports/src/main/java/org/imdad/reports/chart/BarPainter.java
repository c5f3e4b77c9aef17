package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.imdad.reports.chart.BarChart.Bar;
import org.imdad.reports.chart.Lettering.Align;
import org.imdad.reports.result.Numbers;

/** Draws bar charts. */
final class BarPainter {

    private static final double NAMES_SHARE = 0.5;
    private static final double GAP = 3;
    private static final double ROW = Lettering.LINE + 1;
    private static final double THICKNESS = 6.5;
    private static final double NUMBER_ROOM = 42;
    private static final int MOST_TICKS = 5;

    private final BarChart chart;
    private final double width;
    private final double left;
    private final double right;
    private final double least;
    private final double greatest;
    private final double top;

    BarPainter(BarChart chart, int width) {
        this.chart = chart;
        this.width = width;
        List<Bar> bars = chart.bars();
        double names = bars.stream()
                .mapToDouble(bar -> Lettering.width(bar.name(), Lettering.TEXT))
                .max()
                .orElseThrow();
        double low = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElseThrow());
        double high = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElseThrow());
        this.least = low;
        this.greatest = high > low ? high : low + 1;
        this.left = Math.min(NAMES_SHARE * width, names) + GAP + (low < 0 ? NUMBER_ROOM : 0);
        this.right = width - NUMBER_ROOM;
        this.top = chart.title().isEmpty() ? GAP : Lettering.LINE + GAP;
    }

    int height() {
        return (int) Math.ceil(bottom() + 2 * Lettering.LINE + 2 * GAP);
    }

    private double bottom() {
        return top + ROW * chart.bars().size();
    }

    private double x(double value) {
        return left + (right - left) * (value - least) / (greatest - least);
    }

    void paint(Graphics2D graphics) {
        graphics.setColor(Palette.INK);
        String title = Lettering.shortened(chart.title(), Lettering.TITLE, width);
        Lettering.draw(graphics, title, Lettering.TITLE, Align.LEFT, 0, Lettering.LINE - 2);
        paintAxis(graphics);
        for (int i = 0; i < chart.bars().size(); i++) {
            paintBar(graphics, chart.bars().get(i), top + ROW * (i + 0.5));
        }
        graphics.setColor(Palette.INK);
        graphics.setStroke(Palette.line(0.8));
        graphics.draw(new Line2D.Double(x(0), top, x(0), bottom()));
    }

    private void paintAxis(Graphics2D graphics) {
        for (double tick : Ticks.of(least, greatest, MOST_TICKS).values()) {
            graphics.setColor(Palette.GRID);
            graphics.setStroke(Palette.line(0.6));
            graphics.draw(new Line2D.Double(x(tick), top, x(tick), bottom()));
            graphics.setColor(Palette.INK);
            Lettering.draw(
                    graphics,
                    Numbers.trimmed(tick),
                    Lettering.SMALL,
                    Align.CENTRE,
                    x(tick),
                    bottom() + Lettering.LINE - 1);
        }
        String axis = Lettering.shortened(chart.axis(), Lettering.TEXT, width - left);
        double centre = Math.min((left + right) / 2, width - Lettering.width(axis, Lettering.TEXT) / 2);
        Lettering.draw(graphics, axis, Lettering.TEXT, Align.CENTRE, centre, bottom() + 2 * Lettering.LINE);
    }

    private void paintBar(Graphics2D graphics, Bar bar, double y) {
        boolean positive = bar.value() >= 0;
        double end = x(bar.value());
        Rectangle2D body =
                new Rectangle2D.Double(Math.min(end, x(0)), y - THICKNESS / 2, Math.abs(end - x(0)), THICKNESS);
        graphics.setColor(positive ? Palette.colour(1) : Palette.tint(0));
        graphics.fill(body);
        graphics.setColor(Palette.colour(positive ? 1 : 0));
        graphics.setStroke(Palette.line(0.6));
        graphics.draw(body);
        graphics.setColor(Palette.INK);
        double room = left - GAP - (least < 0 ? NUMBER_ROOM : 0);
        String name = Lettering.shortened(bar.name(), Lettering.TEXT, room);
        Lettering.drawBeside(graphics, name, Lettering.TEXT, Align.LEFT, 0, y);
        Lettering.drawBeside(
                graphics,
                Numbers.format("%.3g", bar.value()),
                Lettering.SMALL,
                positive ? Align.LEFT : Align.RIGHT,
                positive ? end + GAP : end - GAP,
                y);
    }
}

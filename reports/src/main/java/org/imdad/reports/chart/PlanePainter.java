package org.imdad.reports.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.imdad.reports.chart.Lettering.Align;
import org.imdad.reports.chart.PlanePanel.Field;
import org.imdad.reports.chart.PlanePanel.Level;
import org.imdad.reports.chart.PlanePanel.Points;
import org.imdad.reports.chart.PlanePanel.Role;
import org.imdad.reports.result.Numbers;

/** Draws samples in the plane: tinted area, lines, marks, frame with numbers, legend. */
final class PlanePainter {

    private static final double GAP = 3;
    private static final double HIGHEST = 1.1;
    private static final double TICK = 2;
    private static final int BETWEEN_TICKS = 36;
    private static final double DOT = 1.8;
    private static final double CROSS = 3.6;
    private static final double RING = 4.6;

    private final PlanePanel plane;
    private final double width;
    private final double left;
    private final double top;
    private final double scale;
    private final Rectangle2D plot;
    private final Legend legend;

    PlanePainter(PlanePanel plane, int width) {
        this.plane = plane;
        this.width = width;
        double spanX = plane.x().to() - plane.x().from();
        double spanY = plane.y().to() - plane.y().from();
        double numbers = Lettering.LINE * 2.2;
        double room = width - numbers - GAP;
        this.scale = Math.min(room / spanX, HIGHEST * room / spanY);
        this.top = plane.title().isEmpty() ? GAP : Lettering.LINE + 2 * GAP;
        this.left = numbers + (room - scale * spanX) / 2;
        this.plot = new Rectangle2D.Double(left, top, scale * spanX, scale * spanY);
        this.legend = new Legend(entries(), width);
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Points set : plane.sets()) {
            entries.add(new Legend.Entry(
                    set.name(), (graphics, x, y) -> drawMark(graphics, set.role(), x + Legend.SAMPLE / 2, y)));
        }
        List<Level> levels = plane.field().map(Field::levels).orElse(List.of());
        for (int i = 0; i < levels.size(); i++) {
            int style = i;
            entries.add(new Legend.Entry(levels.get(i).name(), (graphics, x, y) -> {
                graphics.setColor(Palette.INK);
                graphics.setStroke(stroke(style));
                graphics.draw(new Line2D.Double(x, y, x + Legend.SAMPLE, y));
            }));
        }
        return entries;
    }

    int height() {
        return (int) Math.ceil(plot.getMaxY() + TICK + GAP + Lettering.LINE) + legend.height();
    }

    void paint(Graphics2D graphics) {
        Shape clip = graphics.getClip();
        graphics.clip(plot);
        plane.field().ifPresent(field -> paintField(graphics, field));
        plane.sets().forEach(set -> paintSet(graphics, set));
        graphics.setClip(clip);
        paintFrame(graphics);
        legend.paint(graphics, height() - legend.height());
    }

    private double x(double value) {
        return plot.getX() + scale * (value - plane.x().from());
    }

    private double y(double value) {
        return plot.getMaxY() - scale * (value - plane.y().from());
    }

    private void paintField(Graphics2D graphics, Field field) {
        double[][] values = field.values();
        AffineTransform toPlot = new AffineTransform(
                plot.getWidth() / (values[0].length - 1),
                0,
                0,
                -plot.getHeight() / (values.length - 1),
                plot.getX(),
                plot.getMaxY());
        for (int i = 0; i < field.levels().size(); i++) {
            double level = field.levels().get(i).value();
            if (i == 0) {
                graphics.setColor(Palette.tint(0));
                graphics.fill(toPlot.createTransformedShape(Contours.areaBelow(values, level)));
            }
            Path2D lines = Contours.lines(values, level);
            graphics.setColor(Palette.INK);
            graphics.setStroke(stroke(i));
            graphics.draw(toPlot.createTransformedShape(lines));
        }
    }

    private static BasicStroke stroke(int level) {
        return level == 0 ? Palette.line(1) : Palette.dashes(0.9, 4.0 / level);
    }

    private void paintSet(Graphics2D graphics, Points set) {
        for (int i = 0; i < set.x().length; i++) {
            double x = x(set.x()[i]);
            double y = y(set.y()[i]);
            if (plot.contains(x, y)) {
                drawMark(graphics, set.role(), x, y);
            }
        }
    }

    private static void drawMark(Graphics2D graphics, Role role, double x, double y) {
        switch (role) {
            case NORMAL -> {
                graphics.setColor(Palette.colour(0));
                Mark.DOT.draw(graphics, x, y, DOT);
            }
            case ANOMALY -> {
                graphics.setColor(Palette.colour(1));
                Mark.CROSS.draw(graphics, x, y, CROSS);
            }
            case REPRESENTATIVE -> {
                graphics.setColor(Palette.INK);
                Mark.RING.draw(graphics, x, y, RING);
            }
        }
    }

    private void paintFrame(Graphics2D graphics) {
        graphics.setColor(Palette.REFERENCE);
        graphics.setStroke(Palette.line(0.5));
        graphics.draw(plot);
        graphics.setColor(Palette.INK);
        if (!plane.title().isEmpty()) {
            double centre = plot.getCenterX();
            double room = 2 * Math.min(centre, width - centre);
            String title = Lettering.shortened(plane.title(), Lettering.TITLE, room);
            Lettering.draw(graphics, title, Lettering.TITLE, Align.CENTRE, centre, Lettering.LINE);
        }
        double below = plot.getMaxY() + TICK + GAP + Lettering.capitals(Lettering.SMALL);
        for (double value : ticks(plane.x(), plot.getWidth())) {
            double x = x(value);
            graphics.draw(new Line2D.Double(x, plot.getMaxY(), x, plot.getMaxY() + TICK));
            Lettering.draw(graphics, Numbers.trimmed(value), Lettering.SMALL, Align.CENTRE, x, below);
        }
        for (double value : ticks(plane.y(), plot.getHeight())) {
            double y = y(value);
            graphics.draw(new Line2D.Double(left - TICK, y, left, y));
            String number = Numbers.trimmed(value);
            Lettering.drawBeside(graphics, number, Lettering.SMALL, Align.RIGHT, left - TICK - GAP / 2, y);
        }
    }

    private static double[] ticks(LineChart.Range range, double length) {
        return Ticks.of(range.from(), range.to(), Math.max(2, (int) (length / BETWEEN_TICKS)))
                .values();
    }
}

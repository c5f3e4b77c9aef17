package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.imdad.reports.chart.Lettering.Align;
import org.imdad.reports.result.Numbers;

/** Draws critical-difference diagrams; the better half of the methods is named on the left, the others on the right. */
final class RankPainter {

    private static final double LABEL_SHARE = 0.27;
    private static final double RANK_WIDTH = 24;
    private static final double GAP = 3;
    private static final double BAR = 2.2;
    private static final double BAR_BEYOND = 1.5;
    private static final double BARS_APART = 9;
    private static final double BETWEEN_BARS = 5;
    private static final double TICK = 3;
    private static final double TICK_ROOM = 11;
    private static final double THINNEST = 0.3;
    private static final double THICKEST = 0.6;
    private static final double AXIS_BELOW_RULER = 21;

    private final RankDiagram diagram;
    private final double width;
    private final List<Integer> order;
    private final List<Bar> bars;
    private final double left;
    private final double right;

    RankPainter(RankDiagram diagram, int width) {
        this.diagram = diagram;
        this.width = width;
        this.order = IntStream.range(0, diagram.labels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> diagram.meanRanks()[i]))
                .toList();
        double widest = diagram.labels().stream()
                .mapToDouble(label -> Lettering.width(label, Lettering.TEXT))
                .max()
                .orElseThrow();
        double labels = Math.min(LABEL_SHARE * width, widest);
        this.left = labels + RANK_WIDTH + 2 * GAP;
        this.right = width - left;
        this.bars = bars();
    }

    private record Bar(double from, double to, int level) {}

    /** Each bar on the first level where it is clearly apart from the others: joined bars would read as one group. */
    private List<Bar> bars() {
        List<Bar> placed = new ArrayList<>();
        List<Bar> sorted = diagram.groups().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Bar(
                        ranks(group).min().orElseThrow(), ranks(group).max().orElseThrow(), 0))
                .sorted(Comparator.comparingDouble(Bar::from))
                .toList();
        List<Double> ends = new ArrayList<>();
        for (Bar bar : sorted) {
            int level = 0;
            while (level < ends.size() && x(ends.get(level)) + BARS_APART > x(bar.from())) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(bar.to());
            }
            ends.set(level, bar.to());
            placed.add(new Bar(bar.from(), bar.to(), level));
        }
        return placed;
    }

    private DoubleStream ranks(List<Integer> group) {
        return group.stream().mapToDouble(i -> diagram.meanRanks()[i]);
    }

    private double titleHeight() {
        return diagram.title().isEmpty() ? 0 : Lettering.LINE + GAP;
    }

    private double axisY() {
        return titleHeight() + Lettering.LINE + AXIS_BELOW_RULER;
    }

    private double firstRow() {
        int levels = bars.stream().mapToInt(bar -> bar.level() + 1).max().orElse(0);
        return axisY() + BETWEEN_BARS * (levels + 1) + Lettering.LINE / 2.0;
    }

    private int leftRows() {
        return (order.size() + 1) / 2;
    }

    int height() {
        return (int) Math.ceil(firstRow() + Lettering.LINE * leftRows());
    }

    void paint(Graphics2D graphics) {
        graphics.setColor(Palette.INK);
        if (!diagram.title().isEmpty()) {
            String title = Lettering.shortened(diagram.title(), Lettering.TITLE, width);
            Lettering.draw(graphics, title, Lettering.TITLE, Align.CENTRE, width / 2, Lettering.LINE);
        }
        paintRuler(graphics);
        paintAxis(graphics);
        for (int place = 0; place < order.size(); place++) {
            paintMethod(graphics, place);
        }
        graphics.setStroke(Palette.line(BAR));
        for (Bar bar : bars) {
            double y = axisY() + BETWEEN_BARS * (bar.level() + 1);
            graphics.draw(new Line2D.Double(x(bar.from()) - BAR_BEYOND, y, x(bar.to()) + BAR_BEYOND, y));
        }
    }

    private double x(double rank) {
        return left + (right - left) * (rank - 1) / (order.size() - 1);
    }

    /** Left out where it is longer than the axis. */
    private void paintRuler(Graphics2D graphics) {
        String text =
                Numbers.format("CD = %.2f (α = %s)", diagram.criticalDifference(), Numbers.trimmed(diagram.alpha()));
        double base = titleHeight() + Lettering.LINE - 2;
        Lettering.draw(graphics, text, Lettering.SMALL, Align.LEFT, left, base);
        double end = x(1 + diagram.criticalDifference());
        if (end <= right) {
            double y = base + 5;
            graphics.setStroke(Palette.line(0.8));
            graphics.draw(new Line2D.Double(left, y, end, y));
            graphics.draw(new Line2D.Double(left, y - 2, left, y + 2));
            graphics.draw(new Line2D.Double(end, y - 2, end, y + 2));
        }
    }

    private void paintAxis(Graphics2D graphics) {
        graphics.setStroke(Palette.line(0.8));
        graphics.draw(new Line2D.Double(left, axisY(), right, axisY()));
        int last = order.size();
        paintTick(graphics, 1);
        for (double rank : Ticks.of(1, last, Math.max(2, (int) ((right - left) / TICK_ROOM)))
                .wholeOnes()) {
            if (x(rank) - x(1) >= TICK_ROOM && x(last) - x(rank) >= TICK_ROOM) {
                paintTick(graphics, rank);
            }
        }
        paintTick(graphics, last);
    }

    private void paintTick(Graphics2D graphics, double rank) {
        graphics.draw(new Line2D.Double(x(rank), axisY() - TICK, x(rank), axisY()));
        Lettering.draw(graphics, Numbers.trimmed(rank), Lettering.SMALL, Align.CENTRE, x(rank), axisY() - TICK - 2);
    }

    private void paintMethod(Graphics2D graphics, int place) {
        int method = order.get(place);
        boolean better = place < leftRows();
        int row = better ? place : order.size() - 1 - place;
        double rank = diagram.meanRanks()[method];
        double y = firstRow() + Lettering.LINE * row;
        double end = better ? left - RANK_WIDTH - GAP : right + RANK_WIDTH + GAP;
        Path2D line = new Path2D.Double();
        line.moveTo(x(rank), axisY());
        line.lineTo(x(rank), y);
        line.lineTo(better ? left - GAP : right + GAP, y);
        double apart = (right - left) / order.size();
        graphics.setStroke(Palette.line(Math.max(THINNEST, Math.min(THICKEST, apart / 4))));
        graphics.draw(line);
        Align outwards = better ? Align.RIGHT : Align.LEFT;
        String number = Numbers.format("%.2f", rank);
        Lettering.drawBeside(graphics, number, Lettering.SMALL, outwards, better ? left - 2 * GAP : right + 2 * GAP, y);
        double room = better ? end : width - end;
        String label = Lettering.shortened(diagram.labels().get(method), Lettering.TEXT, room);
        Lettering.drawBeside(graphics, label, Lettering.TEXT, outwards, end, y);
    }
}

package org.imdad.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.imdad.reports.chart.Lettering.Align;
import org.imdad.reports.result.Numbers;

/** Draws heat maps, with the colours' bar on the right. */
final class HeatMapPainter {

    private static final double GAP = 3;
    private static final double LONGEST_LABEL = 60;
    private static final double BAR_WIDTH = 8;
    private static final double BAR_AWAY = 8;
    private static final int BAR_STEPS = 64;
    private static final double HATCH = 4;
    private static final double CELL_RATIO = 0.62;
    private static final double LOWEST_CELL = 9;
    private static final double HIGHEST_CELL = 26;

    private final HeatMap map;
    private final double least;
    private final double greatest;
    private final double left;
    private final double top;
    private final double cellWidth;
    private final double cellHeight;
    private final boolean upright;

    HeatMapPainter(HeatMap map, int width) {
        this.map = map;
        this.least = map.present().min().orElse(0);
        this.greatest = map.present().max().orElse(0);
        this.left = Lettering.LINE + GAP + widest(map.yLabels()) + GAP;
        this.top = map.title().isEmpty() ? GAP : Lettering.LINE + 2 * GAP;
        double right = BAR_AWAY + BAR_WIDTH + GAP + numberWidth() + GAP + Lettering.LINE;
        this.cellWidth = (width - left - right) / map.xLabels().size();
        this.cellHeight = Math.max(LOWEST_CELL, Math.min(HIGHEST_CELL, CELL_RATIO * cellWidth));
        this.upright = widest(map.xLabels()) > cellWidth - 2;
    }

    private static double widest(List<String> labels) {
        return labels.stream()
                .mapToDouble(label -> Math.min(LONGEST_LABEL, Lettering.width(label, Lettering.SMALL)))
                .max()
                .orElseThrow();
    }

    private double numberWidth() {
        return Math.max(
                Lettering.width(number(least), Lettering.SMALL), Lettering.width(number(greatest), Lettering.SMALL));
    }

    private String number(double value) {
        return Numbers.format("%." + map.decimals() + "f", value);
    }

    private double bottom() {
        return top + cellHeight * map.yLabels().size();
    }

    int height() {
        double labels = upright ? widest(map.xLabels()) : Lettering.capitals(Lettering.SMALL);
        return (int) Math.ceil(bottom() + 2 * GAP + labels + Lettering.LINE);
    }

    void paint(Graphics2D graphics) {
        boolean numbers = numberWidth() < cellWidth - 2;
        for (int row = 0; row < map.yLabels().size(); row++) {
            for (int column = 0; column < map.xLabels().size(); column++) {
                paintCell(graphics, cell(row, column), map.values()[row][column], numbers);
            }
        }
        graphics.setColor(Palette.INK);
        for (int row = 0; row < map.yLabels().size(); row++) {
            for (int column = 0; column < map.xLabels().size(); column++) {
                if (map.isBest(map.values()[row][column])) {
                    frame(graphics, cell(row, column));
                }
            }
        }
        paintTitles(graphics);
        paintLabels(graphics);
        paintBar(graphics);
    }

    private Rectangle2D cell(int row, int column) {
        return new Rectangle2D.Double(
                left + column * cellWidth, bottom() - (row + 1) * cellHeight, cellWidth, cellHeight);
    }

    private double share(double value) {
        return greatest > least ? (value - least) / (greatest - least) : 0.5;
    }

    private void paintCell(Graphics2D graphics, Rectangle2D cell, double value, boolean numbers) {
        Color colour = Double.isFinite(value) ? ColourRamp.at(share(value)) : Color.WHITE;
        graphics.setColor(colour);
        graphics.fill(cell);
        if (!Double.isFinite(value)) {
            hatch(graphics, cell);
        } else if (numbers) {
            graphics.setColor(ColourRamp.textOn(colour));
            Font font = Lettering.SMALL;
            Lettering.drawBeside(graphics, number(value), font, Align.CENTRE, cell.getCenterX(), cell.getCenterY());
        }
        graphics.setColor(Color.WHITE);
        graphics.setStroke(Palette.line(0.6));
        graphics.draw(cell);
    }

    private static void hatch(Graphics2D graphics, Rectangle2D cell) {
        Shape clip = graphics.getClip();
        graphics.clip(cell);
        graphics.setColor(Palette.REFERENCE);
        graphics.setStroke(Palette.line(0.5));
        double height = cell.getHeight();
        for (double x = cell.getX() - height + HATCH / 2; x < cell.getMaxX(); x += HATCH) {
            graphics.draw(new Line2D.Double(x, cell.getMaxY(), x + height, cell.getY()));
        }
        graphics.setClip(clip);
    }

    /** Dark on light, to be seen on every colour. */
    private static void frame(Graphics2D graphics, Rectangle2D cell) {
        Rectangle2D inner = new Rectangle2D.Double(
                cell.getX() + 1.2, cell.getY() + 1.2, cell.getWidth() - 2.4, cell.getHeight() - 2.4);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(Palette.line(2.4));
        graphics.draw(inner);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(Palette.line(1.2));
        graphics.draw(inner);
    }

    private void paintTitles(Graphics2D graphics) {
        graphics.setColor(Palette.INK);
        double gridWidth = cellWidth * map.xLabels().size();
        double centre = left + gridWidth / 2;
        String title = Lettering.shortened(map.title(), Lettering.TITLE, gridWidth + left);
        Lettering.draw(graphics, title, Lettering.TITLE, Align.CENTRE, centre, Lettering.LINE);
        String x = Lettering.shortened(map.xTitle(), Lettering.TEXT, gridWidth + left);
        Lettering.draw(graphics, x, Lettering.TEXT, Align.CENTRE, centre, height() - 2);
        String y = Lettering.shortened(map.yTitle(), Lettering.TEXT, bottom());
        Lettering.drawUpwards(graphics, y, Lettering.TEXT, Align.CENTRE, Lettering.LINE - 2, (top + bottom()) / 2);
    }

    private void paintLabels(Graphics2D graphics) {
        graphics.setColor(Palette.INK);
        Font font = Lettering.SMALL;
        for (int row = 0; row < map.yLabels().size(); row++) {
            String label = Lettering.shortened(map.yLabels().get(row), font, LONGEST_LABEL);
            Lettering.drawBeside(
                    graphics, label, font, Align.RIGHT, left - GAP, cell(row, 0).getCenterY());
        }
        int step = upright ? (int) Math.ceil(LOWEST_CELL / cellWidth) : 1;
        double half = Lettering.capitals(font) / 2;
        for (int column = 0; column < map.xLabels().size(); column += step) {
            String label = Lettering.shortened(map.xLabels().get(column), font, LONGEST_LABEL);
            double x = cell(0, column).getCenterX();
            if (upright) {
                Lettering.drawUpwards(graphics, label, font, Align.RIGHT, x + half, bottom() + GAP);
            } else {
                Lettering.draw(graphics, label, font, Align.CENTRE, x, bottom() + GAP + 2 * half);
            }
        }
    }

    private void paintBar(Graphics2D graphics) {
        double x = left + cellWidth * map.xLabels().size() + BAR_AWAY;
        double barHeight = bottom() - top;
        for (int step = 0; step < BAR_STEPS; step++) {
            graphics.setColor(ColourRamp.at((step + 0.5) / BAR_STEPS));
            // from the top, so that no seam shows between two steps
            graphics.fill(new Rectangle2D.Double(x, top, BAR_WIDTH, bottom() - barHeight * step / BAR_STEPS - top));
        }
        graphics.setColor(Palette.INK);
        double beside = x + BAR_WIDTH + GAP;
        double half = Lettering.capitals(Lettering.SMALL) / 2;
        Lettering.drawBeside(graphics, number(greatest), Lettering.SMALL, Align.LEFT, beside, top + half);
        if (greatest > least) {
            Lettering.drawBeside(graphics, number(least), Lettering.SMALL, Align.LEFT, beside, bottom() - half);
        }
        String title = Lettering.shortened(map.valueTitle(), Lettering.TEXT, bottom());
        double base = beside + numberWidth() + GAP + Lettering.LINE - 3;
        Lettering.drawUpwards(graphics, title, Lettering.TEXT, Align.CENTRE, base, (top + bottom()) / 2);
    }
}

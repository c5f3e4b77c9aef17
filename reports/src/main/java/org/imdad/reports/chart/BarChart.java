package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Horizontal bars from a common zero, those to the right and those to the left in different colours and frames.
 *
 * @param title above the bars; may be empty
 * @param axis what the lengths are
 * @param bars from top to bottom, at least one
 */
public record BarChart(String title, String axis, List<Bar> bars) implements Panel {

    /** Copies the bars. */
    public BarChart {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a bar chart needs at least one bar");
        }
    }

    /**
     * One bar.
     *
     * @param name on the left
     * @param value its length; finite
     */
    public record Bar(String name, double value) {}

    @Override
    public int height(int width) {
        return new BarPainter(this, width).height();
    }

    @Override
    public void paint(Graphics2D graphics, int width) {
        new BarPainter(this, width).paint(graphics);
    }
}

package org.imdad.reports.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imdad.reports.chart.Lettering.Align;

/**
 * What stands for what, below a plot: one after the other where a line holds them all, else in columns of equal width, and smaller where there are
 * many.
 */
final class Legend {

    /** Width of a sample. */
    static final double SAMPLE = 15;

    private static final double INSET = 1;
    private static final double GAP = 3;
    private static final double BETWEEN = 9;
    private static final int ABOVE = 4;
    private static final int MANY = 8;

    private final List<Entry> entries;
    private final double width;
    private final Font font;
    private final double[] widths;
    private final int columns;

    /**
     * Lays the legend out.
     *
     * @param panelWidth width there is
     */
    Legend(List<Entry> entries, double panelWidth) {
        this.entries = List.copyOf(entries);
        this.width = panelWidth - 2 * INSET;
        this.font = entries.size() > MANY ? Lettering.SMALL : Lettering.TEXT;
        double[] own = entries.stream()
                .mapToDouble(entry -> Math.min(width, SAMPLE + GAP + Lettering.width(entry.name(), font)))
                .toArray();
        double sum = 0;
        double widest = 0;
        for (double entry : own) {
            sum += entry + BETWEEN;
            widest = Math.max(widest, entry);
        }
        if (sum - BETWEEN <= width) {
            columns = own.length;
            widths = own;
        } else {
            columns = Math.max(1, (int) ((width + BETWEEN) / (widest + BETWEEN)));
            widths = new double[columns];
            Arrays.fill(widths, widest);
        }
    }

    /**
     * One line of a legend.
     *
     * @param name what it stands for
     * @param sample how it is drawn
     */
    record Entry(String name, Sample sample) {}

    /** Draws a sample, {@link #SAMPLE} wide. */
    interface Sample {
        /**
         * Draws.
         *
         * @param x left end
         * @param y middle
         */
        void draw(Graphics2D graphics, double x, double y);
    }

    /** Height with the space above; 0 for an empty legend. */
    int height() {
        return entries.isEmpty() ? 0 : ABOVE + Lettering.LINE * rows();
    }

    private int rows() {
        return (entries.size() + columns - 1) / columns;
    }

    /** Draws the legend with its upper edge at y, centred. */
    void paint(Graphics2D graphics, double y) {
        double whole = BETWEEN * (columns - 1);
        for (double column : widths) {
            whole += column;
        }
        List<Double> lefts = new ArrayList<>();
        double left = INSET + (width - whole) / 2;
        for (double column : widths) {
            lefts.add(left);
            left += column + BETWEEN;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double x = lefts.get(i % columns);
            int row = i / columns;
            double middle = y + ABOVE + Lettering.LINE * (row + 0.5);
            entry.sample().draw(graphics, x, middle);
            double room = widths[i % columns] - SAMPLE - GAP + 0.01;
            String name = Lettering.shortened(entry.name(), font, room);
            graphics.setColor(Palette.INK);
            Lettering.drawBeside(graphics, name, font, Align.LEFT, x + SAMPLE + GAP, middle);
        }
    }
}

package org.imdad.reports.chart;

import java.util.List;
import java.util.Optional;

/**
 * A line chart as data.
 *
 * @param title above the plot
 * @param xTitle quantity and unit of the horizontal axis
 * @param xScale which numbers stand at the horizontal axis
 * @param yTitle quantity and unit of the vertical axis
 * @param yScale which numbers stand at the vertical axis
 * @param xRange what the horizontal axis shows; empty for what the lines need
 * @param yRange what the vertical axis shows; empty for what the lines need
 * @param lines in the order of the legend; at least one
 * @param legend where the legend stands
 */
public record LineChart(
        String title,
        String xTitle,
        Scale xScale,
        String yTitle,
        Scale yScale,
        Optional<Range> xRange,
        Optional<Range> yRange,
        List<Line> lines,
        Legend legend) {

    /** Copies the lines. */
    public LineChart {
        lines = List.copyOf(lines);
    }

    /**
     * What an axis shows.
     *
     * @param from least value
     * @param to greatest value, more than {@code from}
     */
    public record Range(double from, double to) {}

    /**
     * One line.
     *
     * @param name in the legend
     * @param x finite values; at least one
     * @param y finite values, as many
     * @param style index of colour and pattern, or {@link #REFERENCE}
     */
    public record Line(String name, double[] x, double[] y, int style) {

        /** Style of a thin grey line to compare with. */
        public static final int REFERENCE = -1;

        /** A vertical line. */
        public static Line vertical(String name, double x, double height, int style) {
            return new Line(name, new double[] {x, x}, new double[] {0, height}, style);
        }
    }

    /** Numbers at an axis. */
    public enum Scale {
        /** Any. */
        REAL,
        /** Whole ones only, such as epochs. */
        WHOLE,
        /** Positive ones, equal ratios at equal distances. */
        LOGARITHMIC
    }

    /** Places of a legend. */
    public enum Legend {
        /** In the plot, lower right. */
        LOWER_RIGHT,
        /** Beside the plot. */
        BESIDE,
        /** Below the plot, in one row. */
        BELOW,
        /** None; for a single line that the title names. */
        NONE
    }
}

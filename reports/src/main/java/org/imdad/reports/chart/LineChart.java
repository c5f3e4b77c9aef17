package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line chart as data. Lines are named in a legend below the plot, where it hides nothing; a single line is left to the
 * titles.
 *
 * @param title above the plot; may be empty
 * @param x horizontal axis
 * @param y vertical axis
 * @param lines in the order of the legend; at least one
 */
public record LineChart(String title, Axis x, Axis y, List<Line> lines) implements Panel {

    /** Copies the lines. */
    public LineChart {
        lines = List.copyOf(lines);
    }

    @Override
    public int height(int width) {
        return new ChartPainter(this, width).height();
    }

    @Override
    public void paint(Graphics2D graphics, int width) {
        new ChartPainter(this, width).paint(graphics);
    }

    /**
     * An axis.
     *
     * @param title quantity and unit
     * @param scale which numbers stand there
     * @param range what is shown; empty for what the lines need
     */
    public record Axis(String title, Scale scale, Optional<Range> range) {

        /** An axis that shows what the lines need. */
        public static Axis of(String title, Scale scale) {
            return new Axis(title, scale, Optional.empty());
        }

        /** An axis of any numbers between two. */
        public static Axis between(double from, double to, String title) {
            return new Axis(title, Scale.REAL, Optional.of(new Range(from, to)));
        }
    }

    /**
     * What an axis shows.
     *
     * @param from least value
     * @param to greatest value, more than {@code from}
     */
    public record Range(double from, double to) {}

    /**
     * One line, or single points.
     *
     * @param name in the legend
     * @param x finite values; at least one
     * @param y finite values, as many
     * @param form how the points are drawn
     * @param band around the line
     * @param style index of colour and pattern or mark, or {@link #REFERENCE}
     */
    public record Line(String name, double[] x, double[] y, Form form, Optional<Band> band, int style) {

        /** Style of a thin grey line to compare with. */
        public static final int REFERENCE = -1;

        /** A line without a band. */
        public static Line of(String name, double[] x, double[] y, int style) {
            return new Line(name, x, y, Form.LINE, Optional.empty(), style);
        }

        /** Points that are not joined. */
        public static Line marks(String name, double[] x, double[] y, int style) {
            return new Line(name, x, y, Form.MARKS, Optional.empty(), style);
        }

        /** A vertical line. */
        public static Line vertical(String name, double x, double height, int style) {
            return of(name, new double[] {x, x}, new double[] {0, height}, style);
        }

        /** The same with an area of one deviation to both sides; without one where all deviations are zero. */
        public Line around(double[] deviations) {
            if (Arrays.stream(deviations).allMatch(deviation -> deviation == 0)) {
                return this;
            }
            double[] lower = new double[y.length];
            double[] upper = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                lower[i] = y[i] - deviations[i];
                upper[i] = y[i] + deviations[i];
            }
            return within(lower, upper);
        }

        /** The same with an area from {@code lower} to {@code upper} in a light tint of its colour. */
        public Line within(double[] lower, double[] upper) {
            return new Line(name, x, y, form, Optional.of(new Band(lower, upper)), style);
        }
    }

    /**
     * An area around a line.
     *
     * @param lower finite values, one for each point of the line
     * @param upper finite values, as many
     */
    public record Band(double[] lower, double[] upper) {}

    /** How points are drawn. */
    public enum Form {
        /** Joined. */
        LINE,
        /** Each with a mark. */
        MARKS
    }

    /** Numbers at an axis. */
    public enum Scale {
        /** Any. */
        REAL,
        /** Whole ones only, such as epochs. */
        WHOLE,
        /** Positive ones, equal ratios at equal distances. What is not positive in a band is cut off. */
        LOGARITHMIC
    }
}

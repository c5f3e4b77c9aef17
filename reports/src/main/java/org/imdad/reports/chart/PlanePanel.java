package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imdad.reports.chart.LineChart.Range;

/**
 * Samples in the plane with lines of equal value of a field, such as the boundary of a detector. Both axes have the same
 * scale. Samples outside the shown part of the plane are left out.
 *
 * @param title above the plot; may be empty
 * @param x shown part of the horizontal axis
 * @param y shown part of the vertical axis
 * @param sets samples, drawn in this order
 * @param field what is drawn below the samples
 */
public record PlanePanel(String title, Range x, Range y, List<Points> sets, Optional<Field> field) implements Panel {

    /** Copies the list. */
    public PlanePanel {
        sets = List.copyOf(sets);
    }

    /** What a sample is; each role has a mark of its own. */
    public enum Role {
        /** Normal: a dot. */
        NORMAL,
        /** An anomaly: a cross. */
        ANOMALY,
        /** A representative sample: a ring, around the mark that it has in its set. */
        REPRESENTATIVE
    }

    /**
     * Samples of one role.
     *
     * @param name in the legend
     * @param x coordinates
     * @param y coordinates, as many
     * @param role what they are
     */
    public record Points(String name, double[] x, double[] y, Role role) {}

    /**
     * A function of the plane.
     *
     * @param values on a regular grid over the shown part: rows from the least y to the greatest, in each row from the least
     *     x to the greatest; at least 2 × 2, NaN where it is undefined
     * @param levels lines; below the first the plane is tinted
     */
    public record Field(double[][] values, List<Level> levels) {

        /** Copies the list. */
        public Field {
            levels = List.copyOf(levels);
            int columns = values.length < 2 ? 0 : values[0].length;
            if (columns < 2 || Arrays.stream(values).anyMatch(row -> row.length != columns)) {
                throw new IllegalArgumentException("a field needs rows of equal length, at least 2 × 2 values");
            }
        }
    }

    /**
     * A line of equal value.
     *
     * @param name in the legend, such as {@code d = R²}
     * @param value finite
     */
    public record Level(String name, double value) {}

    @Override
    public int height(int width) {
        return new PlanePainter(this, width).height();
    }

    @Override
    public void paint(Graphics2D graphics, int width) {
        new PlanePainter(this, width).paint(graphics);
    }
}

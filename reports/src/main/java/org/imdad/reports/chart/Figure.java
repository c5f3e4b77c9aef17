package org.imdad.reports.chart;

import java.util.List;

/**
 * One or more panels with a caption, in the size at which they stand in a paper.
 *
 * @param kind what it shows, the first part of its file names; lower-case letters
 * @param subject what it is about, such as {@code mnist, class 0}; the second part of its file names, after cleaning
 * @param caption what the reader sees, and how it was computed
 * @param width share of a two-column page
 * @param panels from left to right, in rows of equal length as far as possible; at least one
 */
public record Figure(String kind, String subject, String caption, Width width, List<Panel> panels) {

    /** Copies the panels. */
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one panel");
        }
    }

    /** Widths of figures in a paper of two columns. */
    public enum Width {
        /** One column, 3.35 inches. */
        ONE_COLUMN(241, 1),
        /** The whole page, 7 inches. */
        TWO_COLUMNS(504, 3);

        private final int points;
        private final int panels;

        Width(int points, int panels) {
            this.points = points;
            this.panels = panels;
        }

        /** Width in points. */
        public int points() {
            return points;
        }
    }

    /** Number of rows of panels. */
    int rows() {
        return (panels.size() + width.panels - 1) / width.panels;
    }

    /** Number of columns of panels. */
    int columns() {
        return (panels.size() + rows() - 1) / rows();
    }
}

package org.imdad.reports.chart;

import java.util.List;

/**
 * One or more charts side by side with a caption.
 *
 * @param kind what it shows, the first part of its file names; lower-case letters
 * @param subject what it is about, such as {@code mnist, class 0}; the second part of its file names, after cleaning
 * @param caption what the reader sees, and how it was computed
 * @param panels from left to right, in rows of at most {@link #PANELS_PER_ROW}
 */
public record Figure(String kind, String subject, String caption, List<LineChart> panels) {

    /** Largest number of charts side by side. */
    public static final int PANELS_PER_ROW = 3;

    /** Copies the panels. */
    public Figure {
        panels = List.copyOf(panels);
    }

    /** Number of columns of panels. */
    int columns() {
        return Math.min(PANELS_PER_ROW, panels.size());
    }

    /** Number of rows of panels. */
    int rows() {
        return (panels.size() + PANELS_PER_ROW - 1) / PANELS_PER_ROW;
    }
}

package org.imdad.reports.chart;

import java.awt.Graphics2D;

/** One picture of a figure, as data that can be drawn. All lengths are points (1/72 inch). */
public sealed interface Panel permits LineChart, RankDiagram, HeatMap, PlanePanel, ImageGrid, BarChart {

    /** Height that suits a width. */
    int height(int width);

    /**
     * Draws the picture in a width and the height that suits it, with its upper left corner at the origin.
     */
    void paint(Graphics2D graphics, int width);
}

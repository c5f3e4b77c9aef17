package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Values over two parameters, as a grid of coloured cells. The number stands in each cell where there is room; missing cells
 * are hatched and the best ones framed.
 *
 * @param title above the grid; may be empty
 * @param xTitle name of the parameter from left to right
 * @param xLabels its values; at least one
 * @param yTitle name of the parameter from bottom to top
 * @param yLabels its values, the first at the bottom; at least one
 * @param values a row for each {@code yLabels}, an entry for each {@code xLabels}; NaN where there is none
 * @param valueTitle quantity and unit of the values
 * @param decimals digits after the point, from 0 to 6
 * @param best which values are the best
 */
public record HeatMap(
        String title,
        String xTitle,
        List<String> xLabels,
        String yTitle,
        List<String> yLabels,
        double[][] values,
        String valueTitle,
        int decimals,
        Best best)
        implements Panel {

    /** Copies the labels. */
    public HeatMap {
        xLabels = List.copyOf(xLabels);
        yLabels = List.copyOf(yLabels);
        int columns = xLabels.size();
        if (columns == 0
                || values.length == 0
                || values.length != yLabels.size()
                || Arrays.stream(values).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException(
                    "a heat map needs a value for each of its %d × %d labels".formatted(yLabels.size(), columns));
        }
    }

    /** Direction of better values. */
    public enum Best {
        /** The more the better. */
        GREATEST,
        /** The less the better. */
        LEAST
    }

    @Override
    public int height(int width) {
        return new HeatMapPainter(this, width).height();
    }

    @Override
    public void paint(Graphics2D graphics, int width) {
        new HeatMapPainter(this, width).paint(graphics);
    }

    /** Values that are not missing. */
    DoubleStream present() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    /** Whether a value is as good as the best. */
    boolean isBest(double value) {
        return value == (best == Best.GREATEST ? present().max() : present().min()).orElse(Double.NaN);
    }
}

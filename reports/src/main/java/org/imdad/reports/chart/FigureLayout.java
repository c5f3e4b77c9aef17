package org.imdad.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where the panels of a figure stand, in points. Panels of one row are of equal width and stand at its top. */
final class FigureLayout {

    private static final int GAP = 8;

    private final Figure figure;
    private final int panelWidth;
    private final List<Integer> heights = new ArrayList<>();

    FigureLayout(Figure figure) {
        this.figure = figure;
        int columns = figure.columns();
        panelWidth = (figure.width().points() - GAP * (columns - 1)) / columns;
        for (int row = 0; row < figure.rows(); row++) {
            heights.add(panelsOf(row).stream()
                    .mapToInt(panel -> panel.height(panelWidth))
                    .max()
                    .orElseThrow());
        }
    }

    private List<Panel> panelsOf(int row) {
        int from = row * figure.columns();
        return figure.panels()
                .subList(from, Math.min(from + figure.columns(), figure.panels().size()));
    }

    int width() {
        return figure.width().points();
    }

    int height() {
        return heights.stream().mapToInt(Integer::intValue).sum() + GAP * (heights.size() - 1);
    }

    void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
        int top = 0;
        for (int row = 0; row < heights.size(); row++) {
            int left = 0;
            for (Panel panel : panelsOf(row)) {
                Graphics2D own = (Graphics2D) graphics.create();
                own.translate(left, top);
                panel.paint(own, panelWidth);
                own.dispose();
                left += panelWidth + GAP;
            }
            top += heights.get(row) + GAP;
        }
    }
}

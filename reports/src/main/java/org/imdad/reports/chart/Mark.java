package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes of single points; differ from one series to the next as colours do. */
enum Mark {
    /** A full circle. */
    DOT {
        @Override
        void draw(Graphics2D graphics, double x, double y, double size) {
            graphics.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
        }
    },
    /** ×. */
    CROSS {
        @Override
        void draw(Graphics2D graphics, double x, double y, double size) {
            double arm = 0.45 * size;
            Path2D path = new Path2D.Double();
            path.moveTo(x - arm, y - arm);
            path.lineTo(x + arm, y + arm);
            path.moveTo(x - arm, y + arm);
            path.lineTo(x + arm, y - arm);
            graphics.setStroke(Palette.line(0.24 * size));
            graphics.draw(path);
        }
    },
    /** A full triangle. */
    TRIANGLE {
        @Override
        void draw(Graphics2D graphics, double x, double y, double size) {
            double arm = 0.58 * size;
            Path2D path = new Path2D.Double();
            path.moveTo(x, y - arm);
            path.lineTo(x + arm, y + 0.8 * arm);
            path.lineTo(x - arm, y + 0.8 * arm);
            path.closePath();
            graphics.fill(path);
        }
    },
    /** An empty square. */
    SQUARE {
        @Override
        void draw(Graphics2D graphics, double x, double y, double size) {
            graphics.setStroke(Palette.line(0.24 * size));
            graphics.draw(new Rectangle2D.Double(x - 0.4 * size, y - 0.4 * size, 0.8 * size, 0.8 * size));
        }
    },
    /** An empty circle. */
    RING {
        @Override
        void draw(Graphics2D graphics, double x, double y, double size) {
            graphics.setStroke(Palette.line(0.18 * size));
            graphics.draw(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
        }
    };

    /** Draws the shape in the present colour. */
    abstract void draw(Graphics2D graphics, double x, double y, double size);

    /** Mark of series i. */
    static Mark of(int i) {
        return values()[Math.max(0, i) % values().length];
    }
}

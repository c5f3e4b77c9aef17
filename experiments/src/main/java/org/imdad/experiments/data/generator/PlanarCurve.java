package org.imdad.experiments.data.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve in the plane, of one or more pieces, along which the normal class of a generated data set lies. Points are
 * computed with {@link StrictMath}, so they are the same on every machine.
 */
public enum PlanarCurve {

    /**
     * An Archimedean spiral of one and a half turns around the origin, r(t) = t and φ(t) = 3πt for t from 0.1 to 1;
     * neighbouring turns are ⅔ apart. A position s along the curve gives t = √(0.01 + 0.99 s), which spreads evenly drawn
     * positions nearly evenly over its length.
     */
    SPIRAL(1) {
        @Override
        Point at(int piece, double s) {
            double t = StrictMath.sqrt(0.01 + 0.99 * s);
            double angle = 3 * StrictMath.PI * t;
            return new Point(t * StrictMath.cos(angle), t * StrictMath.sin(angle));
        }
    },

    /**
     * Two interleaved half circles of radius 1: (cos πs, sin πs) and (1 − cos πs, ½ − sin πs), nowhere nearer
     * to each other than 0.5.
     */
    MOON(2) {
        @Override
        Point at(int piece, double s) {
            double angle = StrictMath.PI * s;
            return piece == 0
                    ? new Point(StrictMath.cos(angle), StrictMath.sin(angle))
                    : new Point(1 - StrictMath.cos(angle), 0.5 - StrictMath.sin(angle));
        }
    };

    private static final int CHORDS = 1000;

    private final int pieces;
    private final List<Point> vertices;

    PlanarCurve(int pieces) {
        this.pieces = pieces;
        this.vertices = new ArrayList<>(pieces * (CHORDS + 1));
        for (int piece = 0; piece < pieces; piece++) {
            for (int k = 0; k <= CHORDS; k++) {
                vertices.add(at(piece, k / (double) CHORDS));
            }
        }
    }

    /** Number of pieces; points are spread evenly over them. */
    int pieces() {
        return pieces;
    }

    /**
     * A point of the curve.
     *
     * @param piece 0 to {@link #pieces()} − 1
     * @param s position along the piece, in [0, 1]
     */
    abstract Point at(int piece, double s);

    /**
     * Distance of a point from the curve, taken as 1,000 chords for each piece; too large by at most 2·10⁻⁵.
     */
    public double distance(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k + 1 < vertices.size(); k++) {
            if ((k + 1) % (CHORDS + 1) != 0) {
                least = Math.min(least, distanceToChord(vertices.get(k), vertices.get(k + 1), x, y));
            }
        }
        return least;
    }

    /** Smallest and largest coordinates of the curve: left, right, bottom, top. */
    double[] bounds() {
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (Point point : vertices) {
            bounds[0] = Math.min(bounds[0], point.x());
            bounds[1] = Math.max(bounds[1], point.x());
            bounds[2] = Math.min(bounds[2], point.y());
            bounds[3] = Math.max(bounds[3], point.y());
        }
        return bounds;
    }

    private static double distanceToChord(Point from, Point to, double x, double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double along = ((x - from.x()) * dx + (y - from.y()) * dy) / (dx * dx + dy * dy);
        double clamped = Math.max(0, Math.min(1, along));
        double offX = x - (from.x() + clamped * dx);
        double offY = y - (from.y() + clamped * dy);
        return Math.sqrt(offX * offX + offY * offY);
    }

    /** A point of the plane. */
    record Point(double x, double y) {}
}

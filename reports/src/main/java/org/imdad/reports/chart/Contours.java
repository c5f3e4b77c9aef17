package org.imdad.reports.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines along which a field on a grid has a given value, by marching squares: linear between grid points, saddles decided by
 * the mean of the four corners. Coordinates are columns and rows of the grid. Cells with a NaN at a corner have no lines.
 */
final class Contours {

    private final double[][] field;
    private final double level;
    private final Map<Long, List<Long>> neighbours = new LinkedHashMap<>();

    private Contours(double[][] field, double level) {
        this.field = field;
        this.level = level;
        for (int row = 0; row + 1 < field.length; row++) {
            for (int column = 0; column + 1 < field[row].length; column++) {
                march(row, column);
            }
        }
    }

    /** The lines, each as long as it can be; closed where they return to their beginning. */
    static Path2D lines(double[][] field, double level) {
        return new Contours(field, level).joined();
    }

    /** The area where the field is below the level, with borders at the grid's own. */
    static Path2D areaBelow(double[][] field, double level) {
        double[][] walled = new double[field.length + 2][field[0].length + 2];
        for (double[] row : walled) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int row = 0; row < field.length; row++) {
            System.arraycopy(field[row], 0, walled[row + 1], 1, field[row].length);
        }
        Path2D area = lines(walled, level);
        area.transform(AffineTransform.getTranslateInstance(-1, -1));
        return area;
    }

    /** Crossings are numbered by the edge on which they lie: twice its first grid point, and one more for upright edges. */
    private void march(int row, int column) {
        double[] corners = {
            field[row][column], field[row][column + 1], field[row + 1][column + 1], field[row + 1][column]
        };
        long[] edges = {edge(row, column, 0), edge(row, column + 1, 1), edge(row + 1, column, 0), edge(row, column, 1)};
        List<Long> crossed = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < corners.length; i++) {
            if (Double.isNaN(corners[i])) {
                return;
            }
            sum += corners[i];
            if (isBelow(corners[i]) != isBelow(corners[(i + 1) % 4])) {
                crossed.add(edges[i]);
            }
        }
        if (crossed.size() == 2) {
            connect(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            boolean cutsOffFirstCorner = isBelow(sum / 4) != isBelow(corners[0]);
            connect(edges[0], edges[cutsOffFirstCorner ? 3 : 1]);
            connect(edges[2], edges[cutsOffFirstCorner ? 1 : 3]);
        }
    }

    private boolean isBelow(double value) {
        return value < level;
    }

    private long edge(int row, int column, int upright) {
        return 2L * ((long) row * field[0].length + column) + upright;
    }

    private void connect(long one, long other) {
        neighbours.computeIfAbsent(one, edge -> new ArrayList<>(2)).add(other);
        neighbours.computeIfAbsent(other, edge -> new ArrayList<>(2)).add(one);
    }

    private Path2D joined() {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        List<Long> ends = neighbours.keySet().stream()
                .filter(edge -> neighbours.get(edge).size() == 1)
                .toList();
        for (long end : ends) {
            follow(end, path);
        }
        for (long edge : List.copyOf(neighbours.keySet())) {
            if (follow(edge, path)) {
                path.closePath();
            }
        }
        return path;
    }

    private boolean follow(long start, Path2D path) {
        if (neighbours.get(start).isEmpty()) {
            return false;
        }
        path.moveTo(x(start), y(start));
        long at = start;
        while (!neighbours.get(at).isEmpty()) {
            long next = neighbours.get(at).remove(0);
            neighbours.get(next).remove(at);
            at = next;
            if (at != start) {
                path.lineTo(x(at), y(at));
            }
        }
        return true;
    }

    private double x(long edge) {
        return column(edge) + (isUpright(edge) ? 0 : share(edge));
    }

    private double y(long edge) {
        return row(edge) + (isUpright(edge) ? share(edge) : 0);
    }

    private boolean isUpright(long edge) {
        return edge % 2 == 1;
    }

    private int row(long edge) {
        return (int) (edge / 2 / field[0].length);
    }

    private int column(long edge) {
        return (int) (edge / 2 % field[0].length);
    }

    /** Where the level is crossed between the two grid points of an edge; at the finite one where the other is a wall. */
    private double share(long edge) {
        int row = row(edge);
        int column = column(edge);
        double from = field[row][column];
        double to = isUpright(edge) ? field[row + 1][column] : field[row][column + 1];
        if (Double.isInfinite(from)) {
            return 1;
        }
        return Double.isInfinite(to) ? 0 : (level - from) / (to - from);
    }
}

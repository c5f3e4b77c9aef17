package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {

    private static final int SIZE = 41;

    @Test
    void theLineAroundAPointIsOneClosedCircle() {
        Path2D circle = Contours.lines(squaredDistances(20, 20), 12 * 12);

        List<String> parts = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = circle.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                parts.add("closed");
            } else {
                assertThat(Math.hypot(at[0] - 20, at[1] - 20)).isCloseTo(12, within(0.03));
                if (kind == PathIterator.SEG_MOVETO) {
                    parts.add("begun");
                }
            }
        }
        assertThat(parts).containsExactly("begun", "closed");
    }

    @Test
    void aLineThatLeavesTheGridIsOpenAndItsAreaEndsAtTheBorder() {
        double[][] field = squaredDistances(0, 0);
        assertThat(count(Contours.lines(field, 144), PathIterator.SEG_MOVETO)).isEqualTo(1);
        assertThat(count(Contours.lines(field, 144), PathIterator.SEG_CLOSE)).isZero();
        Path2D area = Contours.areaBelow(field, 144);
        assertThat(count(area, PathIterator.SEG_CLOSE)).isEqualTo(1);
        Rectangle2D bounds = area.getBounds2D();
        assertThat(bounds).isEqualTo(new Rectangle2D.Double(0, 0, 12, 12));
        assertThat(area.contains(5, 5)).isTrue();
        assertThat(area.contains(10, 10)).isFalse();
    }

    @Test
    void whatIsBelowEverywhereIsTheWholeGrid() {
        Path2D area = Contours.areaBelow(new double[3][5], 1);
        assertThat(area.getBounds2D()).isEqualTo(new Rectangle2D.Double(0, 0, 4, 2));
        assertThat(count(Contours.lines(new double[3][5], 1), PathIterator.SEG_MOVETO))
                .isZero();
    }

    @Test
    void aSaddleIsDecidedByItsMean() {
        double[][] saddle = {{0, 1}, {1, 0}};
        // mean 0.5: above 0.4, so the low corners are apart; below 0.6, so they are joined
        Path2D apart = Contours.areaBelow(saddle, 0.4);
        Path2D joined = Contours.areaBelow(saddle, 0.6);
        assertThat(apart.contains(0.5, 0.5)).isFalse();
        assertThat(joined.contains(0.5, 0.5)).isTrue();
        assertThat(count(Contours.lines(saddle, 0.4), PathIterator.SEG_MOVETO)).isEqualTo(2);
        assertThat(count(Contours.lines(saddle, 0.6), PathIterator.SEG_MOVETO)).isEqualTo(2);
    }

    @Test
    void cellsWithoutAValueHaveNoLine() {
        double[][] field = squaredDistances(20, 20);
        field[20][32] = Double.NaN;
        Path2D broken = Contours.lines(field, 144);
        assertThat(count(broken, PathIterator.SEG_MOVETO)).isEqualTo(1);
        assertThat(count(broken, PathIterator.SEG_CLOSE)).isZero();
    }

    private static double[][] squaredDistances(double x, double y) {
        double[][] field = new double[SIZE][SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                field[row][column] = (column - x) * (column - x) + (row - y) * (row - y);
            }
        }
        return field;
    }

    private static int count(Path2D path, int kind) {
        int found = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            found += i.currentSegment(new double[6]) == kind ? 1 : 0;
        }
        return found;
    }
}

package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.imdad.reports.chart.LineChart.Range;
import org.imdad.reports.chart.PlanePanel.Field;
import org.imdad.reports.chart.PlanePanel.Level;
import org.imdad.reports.chart.PlanePanel.Points;
import org.imdad.reports.chart.PlanePanel.Role;
import org.junit.jupiter.api.Test;

class PlanePanelTest {

    private static final double[] NEAR = {-0.2, 0, 0.2};

    private static final Points NORMAL = new Points("normal", NEAR, NEAR, Role.NORMAL);
    private static final Points ANOMALY =
            new Points("anomalies", new double[] {0.9, 7}, new double[] {0.9, 7}, Role.ANOMALY);
    private static final Points REPRESENTATIVE =
            new Points("representative", new double[] {0.2}, new double[] {0.2}, Role.REPRESENTATIVE);

    private static PlanePanel plane(String text, Range y, Optional<Field> field) {
        return new PlanePanel(text, new Range(-1, 1), y, List.of(NORMAL, ANOMALY, REPRESENTATIVE), field);
    }

    private static Field distance(String name) {
        double[][] values = new double[21][21];
        for (int row = 0; row < 21; row++) {
            for (int column = 0; column < 21; column++) {
                values[row][column] = Math.hypot(column - 10, row - 10) / 10;
            }
        }
        return new Field(values, List.of(new Level(name, 0.4), new Level(name, 0.7)));
    }

    @Test
    void everySampleThatIsShownHasItsMark() {
        PlanePanel plane = plane("Moon", new Range(-1, 1), Optional.empty());
        // three dots, one ring, and one of each in the legend
        assertThat(Drawn.count("circle", plane)).isEqualTo(3 + 1 + 1 + 1);
    }

    @Test
    void linesAndAreaAreOnePathEach() {
        PlanePanel without = plane("Moon", new Range(-1, 1), Optional.empty());
        PlanePanel with = plane("Moon", new Range(-1, 1), Optional.of(distance("d = R²")));
        // an area, two lines, two names in the legend
        assertThat(Drawn.count("path", with)).isEqualTo(Drawn.count("path", without) + 1 + 2 + 2);
        assertThat(Drawn.isRepeatable(with)).isTrue();
    }

    @Test
    void bothAxesHaveTheSameScale() {
        int square = plane("", new Range(-1, 1), Optional.empty()).height(Drawn.COLUMN);
        int half = plane("", new Range(-0.5, 0.5), Optional.empty()).height(Drawn.COLUMN);
        assertThat(square - half).isBetween(100, 112);
    }

    @Test
    void longNamesAndNarrowPlanesStayInTheirWidth() {
        PlanePanel plane = plane(Drawn.HOSTILE, new Range(-9, 9), Optional.of(distance(Drawn.HOSTILE)));
        assertThat(Drawn.overflow(plane, Drawn.COLUMN)).isZero();
    }

    @Test
    void aFieldMustBeAGrid() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Field(new double[1][5], List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Field(new double[][] {{1, 2}, {1}}, List.of()));
    }
}

package org.imdad.experiments.data.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanarGeneratorTest {

    private static final PlanarSettings DEFAULT = PlanarSettings.DEFAULT;

    @ParameterizedTest
    @EnumSource
    void partsHaveTheStatedNumbersOfRowsAndAnomalies(PlanarCurve curve) {
        Dataset dataset = PlanarGenerator.generate("toy", curve, DEFAULT);

        assertThat(dataset.isAnomalyTable()).isTrue();
        assertThat(dataset.shape().size()).isEqualTo(2);
        assertThat(dataset.training().size()).isEqualTo(2500);
        assertThat(anomalies(dataset.training())).isEqualTo(500);
        assertThat(dataset.test().orElseThrow().size()).isEqualTo(1250);
        assertThat(anomalies(dataset.test().orElseThrow())).isEqualTo(250);
    }

    @ParameterizedTest
    @EnumSource
    void anomaliesKeepTheGapAndNormalRowsFollowTheCurve(PlanarCurve curve) {
        Rows rows = PlanarGenerator.generate("toy", curve, DEFAULT).training();
        double[] row = new double[2];
        double squares = 0;

        for (int i = 0; i < rows.size(); i++) {
            rows.copyRow(i, row);
            double distance = curve.distance(row[0], row[1]);
            if (rows.label(i) == 1) {
                assertThat(distance).isGreaterThanOrEqualTo(0.2);
            } else {
                assertThat(distance).isLessThan(0.2);
                squares += distance * distance;
            }
        }

        // Distance from a nearly straight line is the noise in one direction: its mean square is 0.03².
        assertThat(squares / 2000).isCloseTo(0.03 * 0.03, within(0.0001));
    }

    /** Score: distance from the nearest normal training row. An AUROC of 1 is the share of pairs in the right order. */
    @ParameterizedTest
    @EnumSource
    void theClassesCanBeSeparated(PlanarCurve curve) {
        Dataset dataset = PlanarGenerator.generate("toy", curve, DEFAULT);
        Rows test = dataset.test().orElseThrow();
        double[] scores = new double[test.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = distanceToNormal(dataset.training(), test, i);
        }
        long right = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (test.label(i) == 1 && test.label(j) == 0 && scores[i] > scores[j]) {
                    right++;
                }
            }
        }

        assertThat(right / (250.0 * 1000)).isGreaterThanOrEqualTo(0.99);
    }

    /** Values of this implementation, which must not change: trials refer to data by checksum. */
    @ParameterizedTest
    @CsvSource({
        "SPIRAL, 0abb7b39c4646b976a03216b86e0f77887b213dffe18b761d9eedf82cf1d8752",
        "MOON, af5e9586c9c8d1e5e8cc88a5649ee837c14473d31255e36ed18a112f548380cf"
    })
    void theNamedSetsNeverChange(PlanarCurve curve, String checksum) {
        assertThat(PlanarGenerator.generate("toy", curve, DEFAULT).checksum()).isEqualTo(checksum);
    }

    @Test
    void anotherSeedGivesOtherRows() {
        PlanarSettings other = new PlanarSettings(2500, 1250, 0.03, 0.2, 0.2, 2);

        assertThat(PlanarGenerator.generate("toy", PlanarCurve.MOON, other).checksum())
                .isNotEqualTo(PlanarGenerator.generate("toy", PlanarCurve.MOON, DEFAULT)
                        .checksum());
    }

    @Test
    void distancesFromTheMoonsAreThoseOfGeometry() {
        assertThat(PlanarCurve.MOON.distance(0, 3)).as("above the upper moon").isCloseTo(2, within(2e-5));
        assertThat(PlanarCurve.MOON.distance(1, -1)).as("below the lower moon").isCloseTo(0.5, within(2e-5));
        assertThat(PlanarCurve.MOON.distance(-1, -1)).as("beyond a tip").isCloseTo(1, within(2e-5));
    }

    @Test
    void distancesFromTheSpiralAreThoseOfGeometry() {
        // Along the positive horizontal axis the spiral passes at φ = 2π, r = 2/3; it ends at φ = 3π, r = 1.
        assertThat(PlanarCurve.SPIRAL.distance(2.0 / 3, 0)).isCloseTo(0, within(2e-5));
        assertThat(PlanarCurve.SPIRAL.distance(-1, 0)).isCloseTo(0, within(2e-5));
        assertThat(PlanarCurve.SPIRAL.distance(-1, -0.5)).as("beyond the end").isCloseTo(0.48, within(0.03));
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new PlanarSettings(100, 100, 0.03, 0.2, 0.5, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("generated data: gap is 0.5; allowed is [0, 0.25]");
        assertThatThrownBy(() -> new PlanarSettings(100, 100, Double.NaN, 0.2, 0.2, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("generated data: noise is NaN; allowed is [0, 1]");
        assertThatThrownBy(() -> new PlanarSettings(1, 100, 0.03, 0.2, 0.2, 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new PlanarSettings(100, 100, 0.03, 1, 0.2, 1))
                .isInstanceOf(InvalidInputException.class);
    }

    private static int anomalies(Rows rows) {
        int anomalies = 0;
        for (int i = 0; i < rows.size(); i++) {
            anomalies += rows.label(i);
        }
        return anomalies;
    }

    private static double distanceToNormal(Rows training, Rows test, int i) {
        double[] point = new double[2];
        double[] other = new double[2];
        test.copyRow(i, point);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < training.size(); k++) {
            if (training.label(k) == 0) {
                training.copyRow(k, other);
                least = Math.min(least, Math.hypot(point[0] - other[0], point[1] - other[1]));
            }
        }
        return least;
    }
}

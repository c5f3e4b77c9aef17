package org.imdad.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imdad.core.data.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquaredDistancesTest {

    /** Single precision holds all of these values exactly. */
    @ParameterizedTest
    @ValueSource(floats = {0, -300, 1e6f})
    void areThoseOfEveryPairHoweverFarFromZero(float offset) {
        Samples points = rows(offset, new float[][] {{0, 0}, {3, 4}, {-1, 0.5f}});
        Samples others = rows(offset, new float[][] {{3, 4}, {0, 1}});
        double[] target = new double[6];

        try (SquaredDistances distances = new SquaredDistances(points, SquaredDistances.mean(points))) {
            assertThat(distances.points()).isEqualTo(3);
            distances.of(others, 0, 2, target);
        }

        assertThat(target).containsExactly(new double[] {25, 0, 28.25, 1, 18, 1.25}, within(1e-9));
    }

    @Test
    void aRangeIsWrittenFromTheStartOfTheTarget() {
        Samples line = Samples.ofRows(new float[][] {{0}, {1}, {3}, {7}});
        double[] target = {-1, -1, -1};

        try (SquaredDistances distances = new SquaredDistances(line.slice(0, 1), new double[] {0})) {
            distances.of(line, 2, 4, target);
        }

        assertThat(target).containsExactly(9, 49, -1);
    }

    @Test
    void theMeanIsTakenPerFeature() {
        assertThat(SquaredDistances.mean(Samples.ofRows(new float[][] {{0, 1}, {1, 1}, {5, 4}})))
                .containsExactly(2, 2);
    }

    private static Samples rows(float offset, float[][] rows) {
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] += offset;
            }
        }
        return Samples.ofRows(rows);
    }
}

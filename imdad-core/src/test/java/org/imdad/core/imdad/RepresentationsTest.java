package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RepresentationsTest {

    private final Representations two = new Representations(Geometry.EUCLIDEAN, new float[] {1, 0, 3, 0}, 2);

    @Test
    void meanAndDistancesOfTwoPoints() {
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.mean()).containsExactly(2, 0);
        assertThat(two.distances(new double[] {1, 1})).containsExactly(1, 5);
    }

    @Test
    void varianceIsOverBothSets() {
        Representations one = new Representations(Geometry.EUCLIDEAN, new float[] {2, 6}, 2);
        // mean (2, 2): squared distances 5, 5, 16
        assertThat(two.varianceWith(one)).isCloseTo(26 / 3.0, within(1e-12));
        assertThat(two.varianceWith(new Representations(Geometry.EUCLIDEAN, new float[0], 2)))
                .isEqualTo(1);
    }

    @Test
    void unitGeometryNormalisesFirst() {
        Representations unit = new Representations(Geometry.UNIT, new float[] {5, 0, 0, 0.1f}, 2);
        assertThat(unit.mean()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(unit.distances(new double[] {1, 0})).containsExactly(new double[] {0, 2}, within(1e-12));
    }
}

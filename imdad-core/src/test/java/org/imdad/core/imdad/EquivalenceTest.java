package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EquivalenceTest {

    private static final Hypersphere SPHERE = new Hypersphere(new double[] {0.3, -0.4, 0.1}, 0.7);

    @Test
    void aSphereAndItsLayerDifferByRoundingOnly() {
        for (Geometry geometry : Geometry.values()) {
            Equivalence equivalence = Equivalence.of(SPHERE.finalLayer(geometry), SPHERE);

            assertThat(equivalence.parameters()).isLessThan(1e-15);
            assertThat(equivalence.decisions()).isLessThan(1e-15);
            assertThat(equivalence.disagreements()).isZero();
            assertThat(equivalence.points()).isEqualTo(7);
        }
    }

    @Test
    void aLayerOfAnotherSphereIsFoundOut() {
        Hypersphere other = new Hypersphere(new double[] {0.3, -0.4, 0.3}, 1.3);

        Equivalence equivalence = Equivalence.of(other.finalLayer(Geometry.UNIT), SPHERE);

        assertThat(equivalence.parameters()).isGreaterThan(0.1);
        assertThat(equivalence.decisions()).isGreaterThan(0.1);
        assertThat(equivalence.disagreements()).isPositive();
    }
}

package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometryTest {

    @Test
    void unitGeometryKeepsTheDirectionOnly() {
        double[] phi = new double[2];
        Geometry.UNIT.map(new float[] {9, 9, 3, 4}, 2, phi);
        assertThat(phi[0]).isCloseTo(0.6, within(1e-15));
        assertThat(phi[1]).isCloseTo(0.8, within(1e-15));
    }

    @Test
    void euclideanGeometryKeepsTheOutput() {
        double[] phi = new double[2];
        Geometry.EUCLIDEAN.map(new float[] {9, 9, 3, 4}, 2, phi);
        assertThat(phi).containsExactly(3, 4);
    }

    @Test
    void aZeroOutputIsStillOnTheUnitSphereAndHasNoGradient() {
        double[] phi = new double[4];
        Geometry.UNIT.map(new float[4], 0, phi);
        assertThat(phi).containsExactly(0.5, 0.5, 0.5, 0.5);
        float[] gradient = {9, 9, 9, 9};
        Geometry.UNIT.pullBack(new float[4], 0, phi, new double[] {1, 2, 3, 4}, gradient);
        assertThat(gradient).containsOnly(0);
    }

    @Test
    void extremeOutputsNeitherOverflowNorVanish() {
        double[] phi = new double[2];
        Geometry.UNIT.map(new float[] {Float.MAX_VALUE, -Float.MAX_VALUE}, 0, phi);
        assertThat(phi[0]).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(phi[1]).isCloseTo(-Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void unitGradientIsTangentialAndShrinksWithTheLength() {
        double[] phi = new double[2];
        float[] z = {0, 2};
        Geometry.UNIT.map(z, 0, phi);
        float[] gradient = new float[2];
        Geometry.UNIT.pullBack(z, 0, phi, new double[] {3, 5}, gradient);
        assertThat(gradient).containsExactly(1.5f, 0f);
    }

    @Test
    void nanIsPassedOn() {
        double[] phi = new double[2];
        Geometry.UNIT.map(new float[] {Float.NaN, 1}, 0, phi);
        assertThat(phi[0]).isNaN();
    }
}

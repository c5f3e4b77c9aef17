package org.imdad.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianKernelDensityTest {

    private final GaussianKernelDensity density = GaussianKernelDensity.of(new double[] {4, 1, 7, 2, 4.5});

    /** Values of the formulas, worked out in another language. */
    @Test
    void bandwidthAndDensityFollowTheFormulas() {
        assertThat(density.bandwidth()).isCloseTo(1.2169807785632947, within(1e-14));
        assertThat(density.at(3)).isCloseTo(0.14151433036151825, within(1e-14));
        assertThat(density.atReflected(0.5)).isCloseTo(0.13098110220470807, within(1e-14));
    }

    @Test
    void densityIntegratesToOne() {
        double step = 0.01;
        double whole = 0;
        double reflected = 0;
        for (double x = -20; x < 30; x += step) {
            whole += step * density.at(x);
            reflected += x >= 0 ? step * density.atReflected(x) : 0;
        }
        assertThat(whole).isCloseTo(1, within(1e-6));
        assertThat(reflected).isCloseTo(1, within(5e-3));
    }

    @Test
    void bandwidthFallsBackToTheDeviationWhereTheQuartilesCoincide() {
        GaussianKernelDensity spike = GaussianKernelDensity.of(new double[] {1, 1, 1, 1, 1, 1, 1, 3});
        assertThat(spike.bandwidth()).isCloseTo(0.9 * Math.sqrt(0.5) * Math.pow(8, -0.2), within(1e-14));
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> GaussianKernelDensity.of(new double[] {0.1, 0.1, 0.1}))
                .isInstanceOf(UndefinedStatisticException.class)
                .hasMessage("the density is undefined: 3 values without spread, at least two distinct ones are needed");
        assertThatThrownBy(() -> GaussianKernelDensity.of(new double[0]))
                .isInstanceOf(UndefinedStatisticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> GaussianKernelDensity.of(new double[] {1, Double.NaN}));
    }
}

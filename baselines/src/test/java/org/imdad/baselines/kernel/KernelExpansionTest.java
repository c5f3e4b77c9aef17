package org.imdad.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelExpansionTest {

    private static final Samples VECTORS = random(400, 5, 1);
    private static final double[] COEFFICIENTS =
            new Random(2).doubles(VECTORS.size()).toArray();
    private static final KernelExpansion EXPANSION = new KernelExpansion(VECTORS, COEFFICIENTS, 0.75, 0.2);

    /** 327 samples are multiplied at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 327, 328, 1000})
    void isTheSumOverAllVectorsMinusRho(int n) {
        Samples samples = random(n, 5, 3);

        double[] values = EXPANSION.values(samples);

        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int s = 0; s < VECTORS.size(); s++) {
                double squaredDistance = 0;
                for (int j = 0; j < 5; j++) {
                    squaredDistance += Math.pow((double) VECTORS.get(s, j) - samples.get(i, j), 2);
                }
                sum += COEFFICIENTS[s] * Math.exp(-0.2 * squaredDistance);
            }
            assertThat(values[i]).isCloseTo(sum - 0.75, within(1e-10));
        }
    }

    @Test
    void aVectorAloneIsHighestAtItself() {
        Samples point = Samples.ofRows(new float[][] {{1, 2}});
        KernelExpansion bump = new KernelExpansion(point, new double[] {3}, 1, 0.5);

        double[] values = bump.values(Samples.ofRows(new float[][] {{1, 2}, {2, 2}, {1e9f, 2}}));

        assertThat(values).containsExactly(new double[] {2, 3 * Math.exp(-0.5) - 1, -1}, within(1e-15));
    }

    private static Samples random(int n, int features, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * features];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextFloat() * 4;
        }
        return Samples.of(SampleShape.vector(features), values);
    }
}

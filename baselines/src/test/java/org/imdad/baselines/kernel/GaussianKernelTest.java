package org.imdad.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianKernelTest {

    private static final int FEATURES = 7;

    /** The offsets leave differences that single precision holds exactly, up to 10⁶ away from 0. */
    @ParameterizedTest
    @ValueSource(floats = {0, 1, -300, 1e6f})
    void isTheKernelOfSummedSquaredDifferencesHoweverFarFromZero(float offset) {
        Samples points = grid(11, offset, 1);
        Samples others = grid(5, offset, 2);
        double[] values = new double[5 * 11];

        try (GaussianKernel kernel = new GaussianKernel(points, 0.1)) {
            kernel.values(others, 0, 5, values);
        }

        for (int i = 0; i < 5; i++) {
            for (int s = 0; s < 11; s++) {
                double expected = Math.exp(-0.1 * squaredDistance(others, i, points, s));
                assertThat(values[i * 11 + s]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void aSampleHasTheKernelValueOneWithItself() {
        Samples points = grid(9, 0.3f, 3);
        double[] values = new double[81];

        try (GaussianKernel kernel = new GaussianKernel(points, 2)) {
            kernel.values(points, 0, 9, values);
        }

        assertThat(Arrays.stream(values)).allMatch(value -> value <= 1);
        for (int i = 0; i < 9; i++) {
            assertThat(values[i * 10]).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void aRangeOfSamplesIsWrittenFromTheStartOfTheTarget() {
        Samples points = grid(4, 0, 1);
        double[] all = new double[16];
        double[] middle = new double[8];

        try (GaussianKernel kernel = new GaussianKernel(points, 0.5)) {
            kernel.values(points, 0, 4, all);
            kernel.values(points, 1, 3, middle);
        }

        assertThat(middle).containsExactly(Arrays.copyOfRange(all, 4, 12), within(1e-14));
    }

    @Test
    void samplesAsFarAwayAsFloatsReachHaveTheKernelValueZero() {
        Samples points = grid(3, 0, 1);
        float[] far = new float[2 * FEATURES];
        Arrays.fill(far, 0, FEATURES, Float.MAX_VALUE);
        Arrays.fill(far, FEATURES, 2 * FEATURES, -1e20f);
        double[] values = new double[6];

        try (GaussianKernel kernel = new GaussianKernel(points, 1e-3)) {
            kernel.values(Samples.of(SampleShape.vector(FEATURES), far), 0, 2, values);
        }

        assertThat(values).containsOnly(0);
    }

    /** Values are multiples of 1/8 between −2 and 2, plus an offset. */
    private static Samples grid(int n, float offset, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * FEATURES];
        for (int k = 0; k < values.length; k++) {
            values[k] = offset + (random.nextInt(33) - 16) / 8f;
        }
        return Samples.of(SampleShape.vector(FEATURES), values);
    }

    private static double squaredDistance(Samples a, int i, Samples b, int s) {
        double sum = 0;
        for (int j = 0; j < FEATURES; j++) {
            double difference = (double) a.get(i, j) - b.get(s, j);
            sum += difference * difference;
        }
        return sum;
    }
}

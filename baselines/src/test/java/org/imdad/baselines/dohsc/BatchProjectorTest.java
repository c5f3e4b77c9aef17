package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchProjectorTest {

    private static final int SIZE = 3;

    @ParameterizedTest
    @CsvSource({"10, 5, '5,5'", "13, 5, '5,5,3'", "12, 5, '5,7'", "11, 5, '5,6'", "4, 5, 4", "3, 3, 3", "5, 3, 5"})
    void everyBatchHasItsOwnProjectionAndAShortLastOneJoinsTheOneBefore(int n, int batch, String batches) {
        float[] codes = codes(n);

        float[] z = new BatchProjector(ProjectionRule.SCALED, SIZE, batch).project(codes);

        int from = 0;
        for (String length : batches.split(",")) {
            int to = from + Integer.parseInt(length) * SIZE;
            float[] own = Arrays.copyOfRange(codes, from, to);
            assertThat(Arrays.copyOfRange(z, from, to))
                    .isEqualTo(Projection.of(own, SIZE, ProjectionRule.SCALED).apply(own));
            from = to;
        }
        assertThat(from).isEqualTo(n * SIZE);
    }

    private static float[] codes(int n) {
        RandomGenerator random = FitContext.random(n, "codes");
        float[] codes = new float[n * SIZE];
        for (int k = 0; k < codes.length; k++) {
            codes[k] = (float) random.nextGaussian();
        }
        return codes;
    }
}

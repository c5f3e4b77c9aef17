package com.example.mahalanobis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.junit.jupiter.api.Test;

class MahalanobisTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new MahalanobisFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("shrinkage", 0.2, "nu", 0.05);
    }

    /** S has ones everywhere, so Σ has 1 on its diagonal and 1/2 beside it: D(1, −1)² = 4 and D(1, 1)² = 4/3. */
    @Test
    void distanceCountsForMoreAcrossTheCorrelationThanAlongIt() {
        Samples normal = Samples.ofRows(new float[][] {{1, 1}, {-1, -1}});
        FittedDetector fitted = new Mahalanobis(0.5, 0.1).fit(TrainingData.of(normal), FitContext.seeded(0));

        double[] scores = fitted.score(Samples.ofRows(new float[][] {{1, -1}, {1, 1}, {0, 0}}));

        assertThat(scores).containsExactly(new double[] {2, 1.1547005, 0}, within(1e-7));
        assertThat(fitted.threshold()).isCloseTo(1.1547005, within(1e-7));
    }

    @Test
    void atMostTheShareNuOfTheTrainingSamplesLiesBeyondTheThreshold() {
        FittedDetector fitted = new Mahalanobis(0.1, 0.25).fit(problem().training(), FitContext.seeded(0));

        double[] scores = fitted.score(problem().training().normal());

        assertThat(Arrays.stream(scores).filter(score -> score > fitted.threshold()))
                .as("a quarter of 120")
                .hasSize(30);
    }

    @Test
    void equalSamplesHaveNoCovariance() {
        TrainingData equal = TrainingData.of(Samples.ofRows(new float[][] {{1, 2}, {1, 2}}));

        assertThatThrownBy(() -> new Mahalanobis(0.1, 0.1).fit(equal, FitContext.seeded(0)))
                .isInstanceOf(FitException.class)
                .hasMessageContaining("raise shrinkage");
    }
}

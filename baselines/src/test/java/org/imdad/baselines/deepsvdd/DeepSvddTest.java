package org.imdad.baselines.deepsvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;

/** One-class Deep SVDD on vectors, with pretraining. */
class DeepSvddTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DeepSvddFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "encoder", "mlp-16-8",
                "epochs", 20,
                "milestone", 15,
                "learning_rate", 0.001,
                "batch_size", 40,
                "pretrain_epochs", 10,
                "pretrain_learning_rate", 0.01);
    }

    @Test
    void trainingPullsTheSamplesTowardsTheCentre() {
        List<EpochReport> reports = reports(0);

        assertThat(reports).hasSize(30);
        assertThat(reports.get(0).phase()).isEqualTo(EpochReport.PRETRAIN);
        double pretrainedTo = reports.get(9).values().get("loss");
        assertThat(pretrainedTo).isLessThan(0.9 * reports.get(0).values().get("loss"));
        assertThat(reports.get(29).values().get("loss"))
                .isLessThan(0.8 * reports.get(10).values().get("loss"));
        assertThat(reports.get(29).values().keySet()).containsExactly("loss", "mean_distance", "variance");
    }

    @Test
    void withoutPretrainingThereIsNoPretrainingPhase() {
        FitContext context = FitContext.seeded(0);
        List<EpochReport> reports = new ArrayList<>();

        factory()
                .create(Map.of("encoder", "mlp-4", "epochs", 2, "pretrain_epochs", 0))
                .fit(problem().training(), context.withListener(reports::add))
                .close();

        assertThat(reports).extracting(EpochReport::phase).containsExactly(EpochReport.TRAIN, EpochReport.TRAIN);
    }

    @Test
    void theThresholdLeavesTheShareNuOfTheTrainingSamplesOutside() {
        Samples normal = problem().training().normal();

        long outside = Arrays.stream(fitted().score(normal))
                .filter(score -> score > fitted().threshold())
                .count();

        assertThat(outside).isEqualTo(12);
        assertThat(normal.size()).isEqualTo(120);
    }

    @Test
    void noCoordinateOfTheCentreIsNearZero() {
        assertThat(Arrays.stream(fitted().save().array("centre").doubles()))
                .allMatch(c -> c == 0 || Math.abs(c) >= 0.1);
    }

    @Test
    void theSeedChangesTheResult() {
        try (FittedDetector other = factory().create(settings()).fit(problem().training(), FitContext.seeded(8))) {
            assertThat(other.score(problem().unseen()))
                    .isNotEqualTo(fitted().score(problem().unseen()));
        }
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        float[] values = new float[30 * shape().size()];
        Arrays.fill(values, 0.5f);

        assertThatThrownBy(() -> factory()
                        .create(settings())
                        .fit(TrainingData.of(Samples.of(shape(), values)), FitContext.seeded(0)))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED));
    }

    @Test
    void valuesThatOverflowAreReportedAsDivergence() {
        float[] values = new float[4 * shape().size()];
        Arrays.fill(values, 0, values.length / 2, 3e38f);

        assertThatThrownBy(() -> factory()
                        .create(Map.of("encoder", "mlp-4", "pretrain_epochs", 0))
                        .fit(TrainingData.of(Samples.of(shape(), values)), FitContext.seeded(0)))
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
                    assertThat(e).hasMessageContaining("lower learning_rate or scale the samples");
                });
    }

    @Test
    void anEncoderForOtherSamplesIsRefusedWhenTheyAreKnown() {
        assertThatThrownBy(() -> factory()
                        .create(Map.of("encoder", "mnist-lenet"))
                        .fit(problem().training(), FitContext.seeded(0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("encoder: found mnist-lenet for samples of shape 6");
    }

    @Test
    void theDefaultsAreThePublishedOnesForMnist() {
        DeepSvddSettings defaults = DeepSvddSettings.SCHEMA.create(Map.of());

        assertThat(defaults)
                .isEqualTo(new DeepSvddSettings(
                        Objective.ONE_CLASS,
                        0.1,
                        "auto",
                        Precision.FLOAT32,
                        150,
                        50,
                        1e-4,
                        200,
                        0.5e-6,
                        10,
                        150,
                        50,
                        1e-4,
                        0.5e-3));
    }

    private List<EpochReport> reports(long seed) {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(seed).withListener(reports::add))
                .close();
        return reports;
    }
}

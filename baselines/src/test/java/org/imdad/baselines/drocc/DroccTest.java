package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.OptimiserKind;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;

/** DROCC on vectors. */
class DroccTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DroccFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "epochs", 60,
                "warm_up_epochs", 10,
                "learning_rate", 0.01,
                "batch_size", 40,
                "radius", "0.8",
                "ascent_steps", 20,
                "nu", 0.2);
    }

    @Test
    void adversarialPointsCountFromTheEndOfTheWarmUpOn() {
        List<EpochReport> reports = reports();

        assertThat(reports.subList(0, 10))
                .allSatisfy(report -> assertThat(report.values())
                        .containsOnlyKeys("loss", "cross_entropy")
                        .containsEntry("loss", report.values().get("cross_entropy")));
        assertThat(reports.subList(10, 60))
                .allSatisfy(report -> assertThat(report.values())
                        .containsOnlyKeys("loss", "cross_entropy", "adversarial_loss")
                        .containsEntry(
                                "loss",
                                report.values().get("cross_entropy")
                                        + report.values().get("adversarial_loss")));
    }

    @Test
    void trainingLowersTheLossOnBoth() {
        List<EpochReport> reports = reports();

        assertThat(reports.get(9).values().get("loss"))
                .isLessThan(0.9 * reports.get(0).values().get("loss"));
        assertThat(reports.get(59).values().get("loss"))
                .isLessThan(0.9 * reports.get(10).values().get("loss"));
    }

    @Test
    void mostTrainingSamplesHavePositiveLogits() {
        assertThat(Arrays.stream(fitted().score(problem().training().normal()))
                        .filter(score -> score < 0)
                        .count())
                .isGreaterThan(100);
    }

    @Test
    void theThresholdLeavesTheShareNuOfTheTrainingSamplesOutside() {
        assertThat(Arrays.stream(fitted().score(problem().training().normal()))
                        .filter(score -> score > fitted().threshold())
                        .count())
                .isEqualTo(24);
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        float[] values = new float[30 * shape().size()];
        Arrays.fill(values, 0.5f);
        TrainingData equal = TrainingData.of(Samples.of(shape(), values));

        assertFails(Map.of("radius", "1", "epochs", 2, "warm_up_epochs", 1), equal, FitException.Kind.COLLAPSED);
        assertFails(Map.of("epochs", 2, "warm_up_epochs", 1), equal, FitException.Kind.COLLAPSED);
    }

    @Test
    void valuesThatOverflowAreReportedAsDivergence() {
        float[] values = new float[4 * shape().size()];
        Arrays.fill(values, 0, values.length / 2, 3e38f);

        assertFails(Map.of(), TrainingData.of(Samples.of(shape(), values)), FitException.Kind.DIVERGED);
    }

    /** The ascent itself leaves the numbers that single precision has. */
    @Test
    void anAscentThatOverflowsIsReportedAsDivergence() {
        assertFails(
                Map.of("ascent_step_size", 1e39, "warm_up_epochs", 0),
                problem().training(),
                FitException.Kind.DIVERGED);
    }

    @Test
    void gradientDescentTrainsAsWell() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.putAll(Map.of("optimiser", "sgd", "momentum", 0.9, "learning_rate", 0.05));
        try (FittedDetector fitted = factory().create(settings).fit(problem().training(), FitContext.seeded(0))) {
            assertThat(problem().auroc(fitted.score(problem().unseen()))).isGreaterThan(0.9);
        }
    }

    private void assertFails(Map<String, Object> settings, TrainingData data, FitException.Kind kind) {
        assertThatThrownBy(() -> factory()
                        .create(settings)
                        .fit(data, FitContext.seeded(0))
                        .close())
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void cancellationEndsTheAscent() {
        int[] asked = {0};
        FitContext context = FitContext.seeded(1).withCancellation(() -> ++asked[0] > 30);

        assertThatThrownBy(() -> factory()
                        .create(Map.of("warm_up_epochs", 0, "batch_size", 1000))
                        .fit(problem().training(), context))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.CANCELLED));
        assertThat(asked[0]).isEqualTo(31);
    }

    @Test
    void aWarmUpWithoutEndIsRefused() {
        assertThatThrownBy(() -> factory().create(Map.of("epochs", 20, "warm_up_epochs", 20)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("warm_up_epochs: found 20, allowed is less than epochs, which is 20");
    }

    @Test
    void theDefaultsAreThePublishedOnesForAbalone() {
        assertThat(DroccSettings.SCHEMA.create(Map.of()))
                .isEqualTo(new DroccSettings(
                        "auto",
                        Precision.FLOAT32,
                        200,
                        50,
                        OptimiserKind.ADAM,
                        0,
                        1e-3,
                        256,
                        0,
                        "auto",
                        2,
                        1,
                        50,
                        0.01,
                        0.1));
    }

    private List<EpochReport> reports() {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(0).withListener(reports::add))
                .close();
        return reports;
    }
}

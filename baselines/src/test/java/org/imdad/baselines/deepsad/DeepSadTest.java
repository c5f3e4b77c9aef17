package org.imdad.baselines.deepsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imdad.baselines.deepsvdd.DeepSvddFactory;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EasyProblem;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.nn.Precision;
import org.imdad.core.nn.ReconstructionLoss;
import org.junit.jupiter.api.Test;

/** Deep SAD on vectors, with pretraining and labelled anomalies. */
class DeepSadTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DeepSadFactory();
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
    void labelledAnomaliesMakeAnomaliesOfTheirKindStandOut() {
        EasyProblem shifted = ShiftedProblem.draw();
        Map<String, Object> settings = Map.of(
                "encoder", "mlp-32-8", "epochs", 60, "milestone", 50, "learning_rate", 0.003, "pretrain_epochs", 0);

        double with = shifted.auroc(scores(settings, shifted.training(), shifted.unseen()));
        double without = shifted.auroc(scores(settings, shifted.unlabelled(), shifted.unseen()));

        assertThat(with).isGreaterThan(0.8).isGreaterThan(without + 0.1);
    }

    @Test
    void withoutLabelledAnomaliesItIsOneClassDeepSvdd() {
        Map<String, Object> settings =
                Map.of("encoder", "mlp-16-8", "epochs", 5, "batch_size", 32, "pretrain_epochs", 0);

        double[] scores = scores(settings, problem().unlabelled(), problem().unseen());

        try (FittedDetector svdd =
                new DeepSvddFactory().create(settings).fit(problem().unlabelled(), FitContext.seeded(0))) {
            assertThat(scores).isEqualTo(svdd.score(problem().unseen()));
        }
    }

    @Test
    void etaChangesTheResultIfAndOnlyIfThereAreLabelledAnomalies() {
        Map<String, Object> one = Map.of("encoder", "mlp-8", "epochs", 3, "pretrain_epochs", 0);
        Map<String, Object> ten = new HashMap<>(one);
        ten.put("eta", 10);
        Samples unseen = problem().unseen();

        assertThat(scores(ten, problem().unlabelled(), unseen))
                .isEqualTo(scores(one, problem().unlabelled(), unseen));
        assertThat(scores(ten, problem().training(), unseen))
                .isNotEqualTo(scores(one, problem().training(), unseen));
    }

    @Test
    void trainingDrawsSamplesToTheCentreAndAnomaliesAwayFromIt() {
        List<EpochReport> reports = reports(problem().training());

        assertThat(reports).hasSize(30);
        assertThat(reports.get(9).phase()).isEqualTo(EpochReport.PRETRAIN);
        assertThat(reports.get(29).values().keySet())
                .containsExactlyInAnyOrder("loss", "mean_distance", "mean_anomaly_distance", "variance");
        Map<String, Double> last = reports.get(29).values();
        assertThat(last.get("loss")).isLessThan(reports.get(10).values().get("loss"));
        assertThat(last.get("mean_anomaly_distance")).isGreaterThan(2 * last.get("mean_distance"));
    }

    @Test
    void withoutLabelledAnomaliesNoDistanceOfTheirsIsReported() {
        assertThat(reports(problem().unlabelled()).get(29).values().keySet())
                .containsExactly("loss", "mean_distance", "variance");
    }

    @Test
    void theThresholdLeavesTheShareNuOfTheNormalSamplesOutside() {
        double[] scores = fitted().score(problem().training().normal());

        assertThat(Arrays.stream(scores).filter(score -> score > fitted().threshold()))
                .hasSize(12);
        assertThat(scores).hasSize(120);
    }

    @Test
    void noCoordinateOfTheCentreIsNearZero() {
        assertThat(Arrays.stream(fitted().save().array("centre").doubles()))
                .allMatch(c -> c == 0 || Math.abs(c) >= 0.1);
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        Samples equal = filled(30, 0.5f);

        assertThatThrownBy(() -> scores(settings(), new TrainingData(equal, equal), equal))
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED);
                    assertThat(e).hasMessageStartingWith("deep-sad: all training samples have the same representation");
                });
    }

    @Test
    void valuesThatOverflowAreReportedAsDivergence() {
        Map<String, Object> settings = Map.of("encoder", "mlp-4", "pretrain_epochs", 0);
        Samples huge = filled(2, 3e38f).concat(filled(2, 0));

        for (TrainingData data : List.of(TrainingData.of(huge), new TrainingData(huge, huge))) {
            assertThatThrownBy(() -> scores(settings, data, huge)).isInstanceOfSatisfying(FitException.class, e -> {
                assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
                assertThat(e).hasMessageContaining("lower learning_rate or scale the samples");
            });
        }
    }

    @Test
    void theDefaultsAreThoseOfThePublishedCommandForMnist() {
        DeepSadSettings defaults = DeepSadSettings.SCHEMA.create(Map.of());

        assertThat(defaults)
                .isEqualTo(new DeepSadSettings(
                        1, 0.1, "auto", Precision.FLOAT32, 150, 50, 1e-4, 128, 0.5e-6, 150, 150, 1e-4, 0.5e-3));
        assertThat(defaults.pretraining().loss()).isEqualTo(ReconstructionLoss.MEAN);
    }

    private double[] scores(Map<String, Object> settings, TrainingData data, Samples unseen) {
        try (FittedDetector detector = factory().create(settings).fit(data, FitContext.seeded(0))) {
            return detector.score(unseen);
        }
    }

    private List<EpochReport> reports(TrainingData data) {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(data, FitContext.seeded(0).withListener(reports::add))
                .close();
        return reports;
    }

    private Samples filled(int count, float value) {
        float[] values = new float[count * shape().size()];
        Arrays.fill(values, value);
        return Samples.of(shape(), values);
    }
}

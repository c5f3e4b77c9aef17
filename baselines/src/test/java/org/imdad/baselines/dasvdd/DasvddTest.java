package org.imdad.baselines.dasvdd;

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
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;

/** DASVDD on vectors. */
class DasvddTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DasvddFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "encoder", "dense-16-4", "epochs", 40, "learning_rate", 0.005, "batch_size", 40, "gamma_draws", 2);
    }

    @Test
    void bothTermsOfTheLossFall() {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(0).withListener(reports::add))
                .close();

        Map<String, Double> first = reports.get(0).values();
        Map<String, Double> last = reports.get(39).values();
        assertThat(last.keySet()).containsExactly("loss", "reconstruction", "mean_distance", "variance", "gamma");
        assertThat(last.get("reconstruction")).isLessThan(0.3 * first.get("reconstruction"));
        assertThat(last.get("mean_distance")).isLessThan(0.3 * first.get("mean_distance"));
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
    void aGivenGammaIsTaken() {
        try (FittedDetector detector = factory()
                .create(Map.of("encoder", "dense-4", "epochs", 1, "gamma", 0.25))
                .fit(problem().training(), FitContext.seeded(0))) {
            assertThat(detector.save().scalar("gamma")).isEqualTo(0.25);
        }
    }

    @Test
    void ninetyPercentOfAMinibatchTrainTheNetworksRoundedUp() {
        DasvddSettings defaults = DasvddSettings.SCHEMA.create(Map.of());

        assertThat(defaults.networkPart(200)).isEqualTo(180);
        assertThat(defaults.networkPart(10)).isEqualTo(9);
        assertThat(defaults.networkPart(101)).isEqualTo(91);
        assertThat(defaults.networkPart(70)).isEqualTo(63);
        assertThat(defaults.networkPart(2)).isEqualTo(2);
        assertThat(defaults.networkPart(1)).isEqualTo(1);
        assertThat(DasvddSettings.SCHEMA.create(Map.of("network_share", 1e-12)).networkPart(200))
                .isEqualTo(1);
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        float[] values = new float[30 * shape().size()];
        Arrays.fill(values, 0.5f);

        assertThatThrownBy(() -> fit(settings(), values)).isInstanceOfSatisfying(FitException.class, e -> {
            assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED);
            assertThat(e).hasMessageContaining("check that they differ");
        });
    }

    @Test
    void aGammaThatOverflowsIsReportedAsDivergence() {
        float[] values = new float[4 * shape().size()];
        Arrays.fill(values, 0, values.length / 2, 3e38f);

        assertThatThrownBy(() -> fit(Map.of("encoder", "dense-4"), values))
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
                    assertThat(e).hasMessageContaining("gamma became");
                });
    }

    @Test
    void aHugeLearningRateIsReportedAsDivergence() {
        float[] values = new float[20 * shape().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = k % 7;
        }
        String encoder = "dense" + "-64".repeat(24);

        assertThatThrownBy(
                        () -> fit(Map.of("encoder", encoder, "gamma", 1, "learning_rate", 1.0, "epochs", 50), values))
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
                    assertThat(e).hasMessageContaining("lower learning_rate or scale the samples");
                });
    }

    @Test
    void theDefaultsAreThePublishedOnesForMnist() {
        DasvddSettings defaults = DasvddSettings.SCHEMA.create(Map.of());

        assertThat(defaults)
                .isEqualTo(new DasvddSettings(
                        0.1, "auto", OutputLayer.AUTO, 0, 10, 0.9, Precision.FLOAT32, 300, 1e-3, 200, 1, 0.01));
    }

    private void fit(Map<String, Object> settings, float[] values) {
        factory()
                .create(settings)
                .fit(TrainingData.of(Samples.of(shape(), values)), FitContext.seeded(0))
                .close();
    }
}

package org.imdad.baselines.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;

/** The autoencoder on vectors. */
class AutoencoderTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new AutoencoderFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "encoder", "mlp-8-2",
                "epochs", 40,
                "milestone", 30,
                "learning_rate", 0.01,
                "batch_size", 40);
    }

    @Test
    void theScoreIsTheSquaredErrorOfTheReconstruction() {
        Samples unseen = problem().unseen();
        double[] scores = fitted().score(unseen);

        try (Network network = Networks.restore(
                Architectures.of("encoder", "mlp-8-2", shape()).autoencoder(), fitted().save(), "autoencoder.")) {
            float[] reconstructed = network.infer(unseen);
            for (int i = 0; i < unseen.size(); i++) {
                double sum = 0;
                for (int j = 0; j < shape().size(); j++) {
                    sum += Math.pow((double) reconstructed[i * shape().size() + j] - unseen.get(i, j), 2);
                }
                assertThat(scores[i]).isCloseTo(sum, within(1e-12));
            }
        }
    }

    @Test
    void theReconstructionImproves() {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(0).withListener(reports::add))
                .close();

        assertThat(reports).hasSize(40).allMatch(report -> report.phase().equals(EpochReport.TRAIN));
        Map<String, Double> first = reports.get(0).values();
        Map<String, Double> last = reports.get(39).values();
        assertThat(last.keySet()).containsExactly("loss", "explained_variance");
        assertThat(last.get("loss")).isLessThan(0.5 * first.get("loss"));
        assertThat(last.get("explained_variance")).isGreaterThan(0).isLessThan(1);
    }

    @Test
    void theThresholdLeavesTheShareNuOfTheTrainingSamplesOutside() {
        double[] scores = fitted().score(problem().training().normal());

        assertThat(Arrays.stream(scores).filter(score -> score > fitted().threshold()))
                .hasSize(12);
        assertThat(scores).hasSize(120);
    }

    @Test
    void samplesBeyondTheReachOfASigmoidAreReconstructedWithoutIt() {
        TrainingData shifted = TrainingData.of(shifted(problem().training().normal()));
        Samples unseen = shifted(problem().unseen());

        try (FittedDetector detector = factory().create(settings()).fit(shifted, FitContext.seeded(0));
                FittedDetector restored = factory().restore(detector.save())) {
            assertThat(detector.save().scalar("sigmoid")).isZero();
            assertThat(fitted().save().scalar("sigmoid")).isEqualTo(1);
            assertThat(problem().auroc(detector.score(unseen))).isGreaterThan(0.9);
            assertThat(restored.score(unseen)).isEqualTo(detector.score(unseen));
        }
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        assertThatThrownBy(() -> fit(filled(30, 0.5f))).isInstanceOfSatisfying(FitException.class, e -> {
            assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED);
            assertThat(e).hasMessageStartingWith("autoencoder: all training samples have the same reconstruction");
        });
    }

    @Test
    void valuesThatOverflowAreReportedAsDivergence() {
        assertThatThrownBy(() -> fit(filled(4, 3e38f))).isInstanceOfSatisfying(FitException.class, e -> {
            assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
            assertThat(e).hasMessageStartingWith("autoencoder: the reconstruction loss became");
        });
    }

    @Test
    void theDefaultsAreThoseOfTheAutoencoderOfDeepSvddForMnist() {
        assertThat(AutoencoderSettings.SCHEMA.create(Map.of()))
                .isEqualTo(new AutoencoderSettings(0.1, "auto", Precision.FLOAT32, 150, 50, 1e-4, 200, 0.5e-3));
    }

    private void fit(Samples samples) {
        factory()
                .create(settings())
                .fit(TrainingData.of(samples), FitContext.seeded(0))
                .close();
    }

    private Samples filled(int count, float value) {
        float[] values = new float[count * shape().size()];
        Arrays.fill(values, value);
        return Samples.of(shape(), values);
    }

    /** 4x − 2. */
    private static Samples shifted(Samples samples) {
        float[] values = new float[samples.size() * samples.features()];
        samples.copyTo(0, samples.size(), values);
        for (int k = 0; k < values.length; k++) {
            values[k] = 4 * values[k] - 2;
        }
        return Samples.of(samples.shape(), values);
    }
}

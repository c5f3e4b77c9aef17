package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.imdad.core.detector.InvalidParameterException;
import org.junit.jupiter.api.Test;

/** DOHSC on vectors, with pretraining; the last of three minibatches is too short and joins the second. */
class DohscTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DohscFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "nu", "0.1",
                "encoder", "plain-16-6",
                "epochs", "15",
                "learning_rate", "0.001",
                "batch_size", "58",
                "pretrain_epochs", "100",
                "pretrain_learning_rate", 0.01);
    }

    @Test
    void pretrainingReconstructsAndTrainingPullsTheSamplesTowardsTheCentre() {
        List<EpochReport> reports = reports(settings());

        assertThat(reports).hasSize(115);
        assertThat(reports.get(99).phase()).isEqualTo(EpochReport.PRETRAIN);
        assertThat(value(reports, 99, "loss")).isLessThan(0.5 * value(reports, 0, "loss"));
        assertThat(value(reports, 114, "loss")).isLessThan(0.8 * value(reports, 100, "loss"));
        assertThat(reports.get(114).values().keySet()).containsExactly("loss", "mean_distance", "variance", "radius");
        assertThat(value(reports, 114, "loss")).isCloseTo(value(reports, 114, "mean_distance") / 0.1, within(1e-9));
    }

    @Test
    void withoutPretrainingThereIsNoPretrainingPhase() {
        Map<String, Object> without = with("pretrain_epochs", "0");

        assertThat(reports(without))
                .hasSize(15)
                .allMatch(report -> report.phase().equals(EpochReport.TRAIN));
    }

    @Test
    void theThresholdLeavesTheShareNuOfTheTrainingSamplesOutside() {
        double[] scores = fitted().score(problem().training().normal());

        assertThat(Arrays.stream(scores)
                        .filter(score -> score > fitted().threshold())
                        .count())
                .isEqualTo(12);
        assertThat(scores).hasSize(120);
    }

    @Test
    void noCoordinateOfTheCentreIsNearZero() {
        assertThat(Arrays.stream(fitted().save().array("centre").doubles()))
                .allMatch(c -> c == 0 || Math.abs(c) >= 0.1);
    }

    /** ZᵀZ = I: the mean of ‖z‖² over a minibatch of B samples is 6/B, of which the mean of z takes its part. */
    @Test
    void whiteningGivesProjectedCodesOfFixedSize() {
        List<EpochReport> reports = reports(with("projection", "whitening"));

        assertThat(reports.subList(100, 115))
                .allSatisfy(report -> assertThat(report.values().get("variance"))
                        .isGreaterThan(0)
                        .isLessThan(6.0 / 58));
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

        assertFailure(settings(), Samples.of(shape(), values), FitException.Kind.COLLAPSED);
    }

    @Test
    void valuesThatOverflowAreReportedAsDivergence() {
        float[] values = new float[30 * shape().size()];
        Arrays.fill(values, 0, values.length / 2, 3e38f);

        assertFailure(with("pretrain_epochs", "0"), Samples.of(shape(), values), FitException.Kind.DIVERGED);
        assertFailure(settings(), Samples.of(shape(), values), FitException.Kind.DIVERGED);
    }

    @Test
    void aHugeLearningRateOfThePretrainingIsNamed() {
        Map<String, Object> huge = new LinkedHashMap<>(settings());
        huge.put("pretrain_optimiser", "sgd");
        huge.put("pretrain_learning_rate", 1.0);
        float[] values = new float[40 * shape().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (k * 37) % 101;
        }

        assertThatThrownBy(() ->
                        factory().create(huge).fit(TrainingData.of(Samples.of(shape(), values)), FitContext.seeded(0)))
                .isInstanceOf(FitException.class)
                .hasMessageContaining("lower pretrain_learning_rate");
    }

    @Test
    void fewerSamplesThanTheCodeHasValuesAreRefused() {
        assertThatThrownBy(() -> factory()
                        .create(settings())
                        .fit(TrainingData.of(problem().normal().slice(0, 5)), FitContext.seeded(0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("training data: 5 normal samples; dohsc needs at least 6");
    }

    @Test
    void minibatchesSmallerThanTheCodeAreRefused() {
        assertThatThrownBy(() ->
                        factory().create(with("batch_size", "5")).fit(problem().training(), FitContext.seeded(0)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(
                        "batch_size: found 5, allowed is at least 6, as many as the code of encoder plain-16-6 has values");
    }

    private void assertFailure(Map<String, Object> settings, Samples samples, FitException.Kind kind) {
        assertThatThrownBy(() -> factory().create(settings).fit(TrainingData.of(samples), FitContext.seeded(0)))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private Map<String, Object> with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(settings());
        changed.put(name, value);
        return changed;
    }

    private static double value(List<EpochReport> reports, int index, String name) {
        return reports.get(index).values().get(name);
    }

    private List<EpochReport> reports(Map<String, Object> settings) {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings)
                .fit(problem().training(), FitContext.seeded(0).withListener(reports::add))
                .close();
        return reports;
    }
}

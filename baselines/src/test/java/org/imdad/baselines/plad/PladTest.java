package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;

/** PLAD on vectors. */
class PladTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new PladFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("classifier", "mlp-16-8", "lambda", 0.2, "epochs", 30, "learning_rate", 0.01, "batch_size", 40);
    }

    @Test
    void perturbationsBecomeSmallAndAreStillRecognised() {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(0).withListener(reports::add))
                .close();

        Map<String, Double> first = reports.get(0).values();
        Map<String, Double> last = reports.get(29).values();
        assertThat(first.get("alpha_deviation")).isBetween(0.5, 1.5);
        assertThat(last.get("alpha_deviation")).isLessThan(0.3 * first.get("alpha_deviation"));
        assertThat(last.get("normal_loss") + last.get("perturbed_loss")).isLessThan(2 * Math.log(2) - 0.2);
    }

    @Test
    void theThresholdIsEqualProbability() {
        assertThat(fitted().threshold()).isZero();
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        float[] values = new float[30 * shape().size()];
        Arrays.fill(values, 0.5f);

        assertCollapsed(settings(), Samples.of(shape(), values), "all training samples have the same score");
    }

    @Test
    void aHugeLambdaLeavesNothingToTellApart() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("lambda", 1e6);
        settings.put("epochs", 300);

        assertCollapsed(settings, problem().training().normal(), "cannot tell perturbed samples from normal ones");
    }

    /** Of two unit normals δ apart a classifier gains |δ|²/4 on chance, and λ|δ|²/d is what the shift costs. */
    @Test
    void onFewStandardisedFeaturesLambdaMustStayBelowAQuarterOfTheirNumber() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("classifier", "dense-16");
        settings.put("epochs", 200);
        settings.put("lambda", 5.0);

        assertCollapsed(settings, cloud(200), "cannot tell perturbed samples from normal ones");
        settings.put("lambda", 0.1);
        assertThatCode(() -> fit(settings, cloud(200))).doesNotThrowAnyException();
    }

    private static Samples cloud(int count) {
        RandomGenerator random = FitContext.random(11, "cloud");
        float[] values = new float[2 * count];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return Samples.of(SampleShape.vector(2), values);
    }

    @Test
    void aHugeLearningRateIsReportedAsDivergence() {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put("perturbator_width", 512);
        settings.put("learning_rate", 1.0);

        assertDiverged(settings, problem().training().normal());
    }

    @Test
    void valuesThatOverflowAreReportedAsDivergence() {
        float[] values = new float[4 * shape().size()];
        Arrays.fill(values, 0, values.length / 2, 3e38f);

        assertDiverged(settings(), Samples.of(shape(), values));
    }

    @Test
    void theDefaultsAreThoseStated() {
        PladSettings defaults = PladSettings.SCHEMA.create(Map.of());

        assertThat(defaults)
                .isEqualTo(new PladSettings("auto", 0, 5, 1, Precision.FLOAT32, 100, 1e-3, Schedule.CONSTANT, 256));
        assertThat(defaults.width(784)).isEqualTo(784);
    }

    private void assertCollapsed(Map<String, Object> settings, Samples normal, String message) {
        assertThatThrownBy(() -> fit(settings, normal)).isInstanceOfSatisfying(FitException.class, e -> {
            assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED);
            assertThat(e).hasMessageContaining(message);
        });
    }

    private void assertDiverged(Map<String, Object> settings, Samples normal) {
        assertThatThrownBy(() -> fit(settings, normal)).isInstanceOfSatisfying(FitException.class, e -> {
            assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
            assertThat(e).hasMessageContaining("lower learning_rate or scale the samples");
        });
    }

    private void fit(Map<String, Object> settings, Samples normal) {
        factory()
                .create(settings)
                .fit(TrainingData.of(normal), FitContext.seeded(0))
                .close();
    }
}

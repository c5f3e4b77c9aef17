package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;

/** DROCC with limited negatives on vectors. */
class DroccLfTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DroccLfFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "epochs", 60,
                "warm_up_epochs", 10,
                "learning_rate", 0.01,
                "batch_size", 40,
                "radius", "0.8",
                "ascent_steps", 10);
    }

    @Test
    void theThresholdSeparatesNormalSamplesFromLabelledAnomalies() {
        TrainingData data = problem().training();

        assertThat(Arrays.stream(fitted().score(data.anomalies()))).allMatch(score -> score > fitted().threshold());
        assertThat(Arrays.stream(fitted().score(data.normal()))
                        .filter(score -> score > fitted().threshold())
                        .count())
                .isEqualTo(12);
    }

    @Test
    void withoutLabelledAnomaliesItStillTrains() {
        try (FittedDetector detector =
                factory().create(settings()).fit(problem().unlabelled(), FitContext.seeded(7))) {
            assertThat(problem().auroc(detector.score(problem().unseen()))).isGreaterThan(0.9);
        }
    }

    /** Two normal samples among many anomalies: most minibatches hold none, and have no adversarial points. */
    @Test
    void minibatchesWithoutNormalSamplesAreTakenWithoutAdversary() {
        Samples normal = problem().training().normal().slice(0, 2);
        TrainingData data = new TrainingData(normal, problem().training().anomalies());

        try (FittedDetector detector = factory()
                .create(Map.of("epochs", 3, "warm_up_epochs", 0, "batch_size", 2))
                .fit(data, FitContext.seeded(7))) {
            assertThat(Arrays.stream(detector.score(normal))).allMatch(Double::isFinite);
        }
    }

    @Test
    void aModelOfTheOtherVariantIsRefused() {
        assertThatThrownBy(() -> new DroccFactory().restore(fitted().save()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a saved model of drocc-lf cannot be restored as drocc");
    }
}

package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.EasyProblem;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.anomaly.evaluation.AnomalyEvaluation;
import org.tribuo.anomaly.evaluation.AnomalyEvaluator;

/** Every detector on the class path, trained and evaluated through Tribuo. */
class InstalledDetectorsAsTrainersTest {

    private static final long SEED = 5;

    /** Values that make a fit short, for the detectors that have them. */
    private static final Map<String, String> SHORT = Map.of(
            "epochs", "8",
            "milestone", "6",
            "warm_up_epochs", "1",
            "pretrain_epochs", "1",
            "batch_size", "40",
            "learning_rate", "0.01",
            "lambda", "0.2",
            "ascent_steps", "2",
            "gamma_draws", "1",
            "trees", "10");

    private final EasyProblem problem = EasyProblem.of(SampleShape.vector(6));

    static Stream<String> installed() {
        return Detectors.installed().all().stream()
                .map(factory -> factory.description().name());
    }

    @ParameterizedTest
    @MethodSource("installed")
    void predictsWhatTheDetectorItselfPredicts(String name, @TempDir Path folder) throws Exception {
        DetectorFactory factory = Detectors.installed().named(name);
        Map<String, String> settings = new HashMap<>(SHORT);
        settings.keySet()
                .retainAll(factory.description().parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
        boolean labelled = factory.description().labelUse() == LabelUse.LABELLED_ANOMALIES;
        TrainingData data = labelled ? problem.training() : problem.unlabelled();

        Model<Event> model = new DetectorTrainer(name, settings, SEED).train(EventData.of(data));
        model.serializeToFile(folder.resolve("model"));
        Model<Event> read = Model.deserializeFromFile(folder.resolve("model")).castModel(Event.class);

        try (FittedDetector fitted = factory.create(settings).fit(data, FitContext.seeded(SEED))) {
            double[] scores = fitted.score(problem.unseen());
            List<Prediction<Event>> predictions = model.predict(EventData.unseen(problem));
            List<Prediction<Event>> again = read.predict(EventData.unseen(problem));
            int anomalous = 0;
            for (int i = 0; i < scores.length; i++) {
                Event event = predictions.get(i).getOutput();
                boolean beyond = scores[i] > fitted.threshold();
                anomalous += beyond ? 1 : 0;
                assertThat(event.getScore()).isEqualTo(fitted.threshold() - scores[i]);
                assertThat(event.getType()).isEqualTo(beyond ? EventType.ANOMALOUS : EventType.EXPECTED);
                assertThat(again.get(i).getOutput().fullEquals(event)).isTrue();
            }
            AnomalyEvaluation evaluation = new AnomalyEvaluator().evaluate(model, EventData.unseen(problem));
            assertThat(evaluation.getTruePositives() + evaluation.getFalsePositives())
                    .isEqualTo(anomalous);
        }
    }
}

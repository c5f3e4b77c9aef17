package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.MapProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.EasyProblem;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.evaluation.AnomalyEvaluation;
import org.tribuo.anomaly.evaluation.AnomalyEvaluator;
import org.tribuo.provenance.TrainerProvenance;

class DetectorTrainerTest {

    private final EasyProblem problem = EasyProblem.of(SampleShape.vector(6));
    private final MutableDataset<Event> training = EventData.of(problem.unlabelled());
    private final MutableDataset<Event> unseen = EventData.unseen(problem);

    /** All anomalies lie far from the normal samples; ν = 0.2 lets about a fifth of the normal samples lie outside. */
    @Test
    void tribuosEvaluatorFindsTheAnomalies() {
        Trainer<Event> trainer = new DetectorTrainer("knn", Map.of("k", "4", "nu", "0.2"), 1);
        Model<Event> model = trainer.train(training);
        AnomalyEvaluation evaluation = new AnomalyEvaluator().evaluate(model, unseen);

        assertThat(evaluation.getTruePositives()).isEqualTo(50);
        assertThat(evaluation.getFalseNegatives()).isZero();
        assertThat(evaluation.getFalsePositives()).isBetween(5L, 15L);
        assertThat(evaluation.getTrueNegatives()).isEqualTo(50 - evaluation.getFalsePositives());
        assertThat(evaluation.getRecall()).isEqualTo(1);
    }

    @Test
    void labelledAnomaliesReachADetectorThatLearnsFromThem() {
        Map<String, String> settings = Map.of("encoder", "mlp-16-8", "epochs", "3", "pretrain_epochs", "0");
        Trainer<Event> trainer = new DetectorTrainer("deep-sad", settings, 1);

        Model<Event> with = trainer.train(EventData.of(problem.training()), Map.of(), 0);
        Model<Event> without = trainer.train(training, Map.of(), 0);

        assertThat(score(with)).isNotEqualTo(score(without));
        assertThat(with.getOutputIDInfo().getTotalObservations()).isEqualTo(140);
    }

    @Test
    void anomalousEventsAreRefusedByADetectorThatDoesNotUseThem() {
        assertThatThrownBy(() -> trainer(1).train(EventData.of(problem.training())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("data set: 20 anomalous events; isolation-forest learns from expected events only, "
                        + "leave the anomalous ones out");
    }

    @Test
    void eventsOfUnknownTypeAreRefused() {
        training.add(EventData.example(AnomalyFactory.UNKNOWN_EVENT, 1, 2, 3, 4, 5, 6));

        assertThatThrownBy(() -> trainer(1).train(training))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("data set: an event of unknown type; allowed for training are EXPECTED and ANOMALOUS");
    }

    @Test
    void aDataSetWithoutExpectedEventsIsRefused() {
        assertThatThrownBy(() -> trainer(1).train(EventData.empty()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("data set: no features; at least one is needed");
    }

    @Test
    void theSameSeedGivesTheSameModelAndTheNextInvocationAnother() {
        DetectorTrainer trainer = trainer(3);

        double first = score(trainer.train(training));
        double second = score(trainer.train(training));

        assertThat(first).isEqualTo(score(trainer(3).train(training)));
        assertThat(second).isNotEqualTo(first);
        assertThat(score(trainer(4).train(training))).isNotEqualTo(first);
    }

    @Test
    void anInvocationCountRepeatsThatInvocation() {
        DetectorTrainer trainer = trainer(3);
        trainer.train(training);
        Model<Event> second = trainer.train(training);

        assertThat(trainer.getInvocationCount()).isEqualTo(2);
        assertThat(invocation(second)).isEqualTo(1);
        assertThat(score(trainer(3).train(training, Map.of(), 1))).isEqualTo(score(second));
        trainer.setInvocationCount(1);
        assertThat(score(trainer.train(training))).isEqualTo(score(second));
        assertThatThrownBy(() -> trainer.setInvocationCount(-2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProvenanceNamesDetectorHyperparametersSeedAndData() {
        Model<Event> model = trainer(3).train(training, Map.of("fold", new IntProvenance("fold", 4)));

        TrainerProvenance provenance = model.getProvenance().getTrainerProvenance();
        Map<String, Provenance> configured = provenance.getConfiguredParameters();
        assertThat(provenance.getClassName()).isEqualTo("org.imdad.baselines.tribuo.DetectorTrainer");
        assertThat(configured.get("detector")).hasToString("isolation-forest");
        assertThat(configured.get("seed")).hasToString("3");
        assertThat(((MapProvenance<?>) configured.get("hyperparameters"))
                        .getMap()
                        .get("trees"))
                .hasToString("50");
        assertThat(model.getProvenance().getDatasetProvenance()).isEqualTo(training.getProvenance());
        assertThat(model.getProvenance().getInstanceProvenance().getMap().get("fold"))
                .hasToString("4");
        assertThat(model.getProvenance().getClassName()).isEqualTo("org.imdad.baselines.tribuo.DetectorModel");
        assertThat(model.toString()).startsWith("isolation-forest - ").contains("DetectorTrainer");
    }

    @Test
    void aConfigurationFileGivesTheTrainerThatCodeGives() {
        ConfigurationManager manager = new ConfigurationManager("/org/imdad/baselines/tribuo/trainer.xml");
        DetectorTrainer trainer = (DetectorTrainer) manager.lookup("isolation-forest");

        Map<String, String> same = Map.of("trees", "50", "subsample", "64");

        assertThat(trainer.getProvenance()).isEqualTo(new DetectorTrainer("isolation-forest", same, 7).getProvenance());
        assertThat(score(trainer.train(training))).isEqualTo(score(trainer(7).train(training)));
    }

    @Test
    void aConfigurationFileWithAnUnknownDetectorSaysSo() {
        ConfigurationManager manager = new ConfigurationManager("/org/imdad/baselines/tribuo/trainer.xml");

        assertThatThrownBy(() -> manager.lookup("misspelt"))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("unknown detector isolation-wood");
    }

    @Test
    void hyperparametersThatAreNotAllowedAreRefused() {
        assertThatThrownBy(() -> new DetectorTrainer("knn", Map.of("k", "0"), 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("k: found 0");
    }

    @Test
    void imagesHaveTheirShape() {
        ConfigurationManager manager = new ConfigurationManager("/org/imdad/baselines/tribuo/trainer.xml");
        DetectorTrainer trainer = (DetectorTrainer) manager.lookup("images");

        DetectorModel model = trainer.train(training, Map.of());

        assertThat(model.inputShape()).isEqualTo(new SampleShape(1, 2, 3));
        assertThat(new DetectorTrainer("knn", Map.of(), 12345, new SampleShape(1, 2, 3))
                        .getProvenance()
                        .getConfiguredParameters())
                .isEqualTo(model.getProvenance().getTrainerProvenance().getConfiguredParameters());
    }

    @Test
    void imagesNeedAFeatureForEveryPixel() {
        DetectorTrainer trainer = new DetectorTrainer("knn", Map.of(), 1, new SampleShape(1, 2, 4));

        assertThatThrownBy(() -> trainer.train(training))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("6 features, shape 1×2×4 needs 8");
    }

    /** kNN with k = 1 of the training samples (0, 0) and (3, 4) is the distance to the nearer one. */
    @Test
    void featuresThatAnExampleLacksAreZero() {
        MutableDataset<Event> two = EventData.empty();
        two.add(EventData.example(AnomalyFactory.EXPECTED_EVENT, 3, 4));
        two.add(EventData.example(AnomalyFactory.EXPECTED_EVENT, 0));

        Model<Event> model = new DetectorTrainer("knn", Map.of("k", "1"), 1).train(two);

        double threshold = 5;
        assertThat(model.predict(EventData.example(AnomalyFactory.UNKNOWN_EVENT, 3))
                        .getOutput()
                        .getScore())
                .isEqualTo(threshold - 3);
        assertThat(model.predict(EventData.example(AnomalyFactory.UNKNOWN_EVENT, 0, 0, 9))
                        .getOutput()
                        .getScore())
                .isEqualTo(threshold);
    }

    private static DetectorTrainer trainer(long seed) {
        return new DetectorTrainer("isolation-forest", Map.of("trees", "50", "subsample", "64"), seed);
    }

    private double score(Model<Event> model) {
        return model.predict(unseen.getExample(0)).getOutput().getScore();
    }

    private static int invocation(Model<Event> model) {
        return ((IntProvenance) model.getProvenance()
                        .getTrainerProvenance()
                        .getInstanceValues()
                        .get("train-invocation-count"))
                .getValue();
    }
}

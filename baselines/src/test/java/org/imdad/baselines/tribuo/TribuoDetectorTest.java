package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.imdad.baselines.ocsvm.OcsvmFactory;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.junit.jupiter.api.Test;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer;
import org.tribuo.anomaly.libsvm.SVMAnomalyType;
import org.tribuo.anomaly.libsvm.SVMAnomalyType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

/** Tribuo's LIBSVM trainer, the default. */
class TribuoDetectorTest extends DetectorContractTest {

    private static final String PROPERTIES = "kernelType=RBF; gamma=0.5; nu=0.2";

    @Override
    protected DetectorFactory factory() {
        return new TribuoFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("properties", PROPERTIES, "nu", 0.2);
    }

    /** Both are LIBSVM's problem and solver; the kernel sums are rounded differently. */
    @Test
    void scoresAreThoseOfOurOneClassSupportVectorMachine() {
        Map<String, Object> same = Map.of("gamma", "0.5", "nu", 0.2, "solver", "libsvm");

        double[] expected = scores(new OcsvmFactory().create(same));

        assertThat(fitted().score(problem().unseen())).containsExactly(expected, within(1e-12));
    }

    /** The other solver also stops at 10⁻³. */
    @Test
    void scoresAreCloseToThoseOfOurOwnSolver() {
        Map<String, Object> same = Map.of("gamma", "0.5", "nu", 0.2, "solver", "dense");

        double[] expected = scores(new OcsvmFactory().create(same));

        assertThat(fitted().score(problem().unseen())).containsExactly(expected, within(5e-3));
    }

    @Test
    void aShareNuOfTheTrainingSamplesLiesBeyondTheThreshold() {
        double[] scores = fitted().score(problem().training().normal());

        assertThat(Arrays.stream(scores).filter(s -> s > fitted().threshold()).count())
                .isEqualTo(24);
    }

    @Test
    void aGivenTrainerIsUsedAsItIs() {
        SVMParameters<Event> parameters = new SVMParameters<>(new SVMAnomalyType(SVMMode.ONE_CLASS), KernelType.RBF);
        parameters.setGamma(0.5);
        parameters.setNu(0.2);
        Trainer<Event> trainer = new LibSVMAnomalyTrainer(parameters);

        Detector detector = TribuoDetector.of(trainer, HighScores.EXPECTED, 0.2);

        assertThat(scores(detector)).isEqualTo(fitted().score(problem().unseen()));
        assertThat(scores(detector)).isEqualTo(fitted().score(problem().unseen()));
        assertThat(detector.hyperparameters())
                .containsEntry("trainer", "org.tribuo.anomaly.libsvm.LibSVMAnomalyTrainer")
                .containsEntry(
                        "properties",
                        "cache_size=500.0; coef0=0.0; cost=1.0; degree=3; eps=0.001; gamma=0.5; kernelType=RBF; nu=0.2; "
                                + "p=0.1; probability=false; seed=12345; shrinking=true; "
                                + "svmType=org.tribuo.anomaly.libsvm.SVMAnomalyType(type=ONE_CLASS)");
        assertThat(scores(factory().create(detector.hyperparameters())))
                .isEqualTo(fitted().score(problem().unseen()));
    }

    @Test
    void aGivenTrainersModelIsSavedAndRestored() {
        Trainer<Event> trainer = new DetectorTrainer("knn", Map.of("k", "3"), 1);

        try (FittedDetector fitted = fit(TribuoDetector.of(trainer, HighScores.EXPECTED, 0.2));
                FittedDetector restored = factory().restore(fitted.save())) {
            assertThat(restored.score(problem().unseen()))
                    .isEqualTo(fitted.score(problem().unseen()));
        }
    }

    /** Through Tribuo and back, the score is less by the threshold that the events' score is measured from. */
    @Test
    void ourOwnTrainerComesBackWithTheDetectorsScores() {
        Map<String, Object> there = Map.of(
                "trainer",
                "org.imdad.baselines.tribuo.DetectorTrainer",
                "properties",
                "detector=isolation-forest; seed=7");

        double[] back = scores(factory().create(there));

        try (FittedDetector direct = Detectors.installed()
                .named("isolation-forest")
                .create(Map.of())
                .fit(problem().unlabelled(), FitContext.seeded(7))) {
            double[] expected = direct.score(problem().unseen());
            for (int i = 0; i < back.length; i++) {
                assertThat(back[i]).isEqualTo(-(direct.threshold() - expected[i]));
            }
        }
    }

    @Test
    void aTrainersSeedIsThatOfTheTrialUnlessGiven() {
        Map<String, Object> random = Map.of(
                "trainer", "org.imdad.baselines.tribuo.DetectorTrainer", "properties", "detector=isolation-forest");
        Map<String, Object> fixed = Map.of(
                "trainer",
                "org.imdad.baselines.tribuo.DetectorTrainer",
                "properties",
                "detector=isolation-forest; seed=7");

        assertThat(score(random, 1)).isEqualTo(score(random, 1)).isNotEqualTo(score(random, 2));
        assertThat(score(fixed, 1)).isEqualTo(score(fixed, 2));
    }

    @Test
    void highScoresOfAnomalousEventsAreTakenAsTheyAre() {
        Map<String, Object> settings = Map.of("properties", PROPERTIES, "nu", 0.2, "high_scores", "anomalous");

        double[] turned = scores(factory().create(settings));

        double[] scores = fitted().score(problem().unseen());
        for (int i = 0; i < scores.length; i++) {
            assertThat(turned[i]).isEqualTo(-scores[i]);
        }
    }

    @Test
    void samplesOfZerosAreScored() {
        Samples zero = Samples.of(shape(), new float[2 * shape().size()]);

        assertThat(fitted().score(zero)).doesNotContain(Double.NaN);
    }

    @Test
    void trainingWritesNothingToTheConsole() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            fit(factory().create(settings())).close();
        } finally {
            System.setOut(before);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private FittedDetector fit(Detector detector) {
        return detector.fit(problem().training(), FitContext.seeded(7));
    }

    private double[] scores(Detector detector) {
        try (FittedDetector fitted = fit(detector)) {
            return fitted.score(problem().unseen());
        }
    }

    private double score(Map<String, Object> settings, long seed) {
        TrainingData data = problem().training();
        try (FittedDetector fitted = factory().create(settings).fit(data, FitContext.seeded(seed))) {
            return fitted.score(problem().unseen())[0];
        }
    }
}

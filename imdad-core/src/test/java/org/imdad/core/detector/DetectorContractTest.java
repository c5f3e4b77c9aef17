package org.imdad.core.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.explain.Contributions;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.FrozenScore;
import org.imdad.core.explain.IntegratedGradients;
import org.imdad.core.explain.Integration;
import org.imdad.core.explain.References;
import org.imdad.core.explain.SplitScore;
import org.imdad.core.model.ModelFile;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every detector must do. A detector's own test extends this class, names its factory and settings that train in
 * about a second, and adds what is particular to the method.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DetectorContractTest {

    private static final long SEED = 7;

    private EasyProblem problem;
    private FittedDetector fitted;

    /** The factory under test. */
    protected abstract DetectorFactory factory();

    /** Settings under which a fit on the easy problem takes about a second. */
    protected abstract Map<String, Object> settings();

    /** Shape of the easy problem's samples. */
    protected SampleShape shape() {
        return SampleShape.vector(6);
    }

    /** The problem on which all fits are done. */
    protected final EasyProblem problem() {
        if (problem == null) {
            problem = EasyProblem.of(shape());
        }
        return problem;
    }

    /** The detector fitted on the easy problem, shared by the tests of a class. */
    protected final FittedDetector fitted() {
        if (fitted == null) {
            fitted = fit(problem().training(), FitContext.seeded(SEED));
        }
        return fitted;
    }

    private FittedDetector fit(TrainingData data, FitContext context) {
        return factory().create(settings()).fit(data, context);
    }

    private double[] scoresAfter(TrainingData data, FitContext context) {
        try (FittedDetector detector = fit(data, context)) {
            return detector.score(problem().unseen());
        }
    }

    @AfterAll
    void closeFitted() {
        if (fitted != null) {
            fitted.close();
        }
    }

    @Test
    void anomaliesScoreHigherThanNormalSamples() {
        double[] scores = fitted().score(problem().unseen());

        assertThat(problem().auroc(scores)).isGreaterThan(0.9);
    }

    @Test
    void theSameSeedGivesBitEqualScoresAndThreshold() {
        try (FittedDetector again = fit(problem().training(), FitContext.seeded(SEED))) {
            assertThat(again.score(problem().unseen()))
                    .isEqualTo(fitted().score(problem().unseen()));
            assertThat(again.threshold()).isEqualTo(fitted().threshold());
        }
    }

    @Test
    void scoringTwiceGivesTheSame() {
        double[] first = fitted().score(problem().unseen());

        fitted().score(problem().normal());

        assertThat(fitted().score(problem().unseen())).isEqualTo(first);
    }

    @Test
    void aBatchScoresLikeItsSamplesOneByOne() {
        assumeThat(factory().description().transductive()).isFalse();
        Samples unseen = problem().unseen();
        double[] batch = fitted().score(unseen);
        double scale = Arrays.stream(batch).map(Math::abs).max().orElseThrow();

        for (int i = 0; i < unseen.size(); i += 3) {
            assertThat(fitted().score(unseen.slice(i, i + 1))).hasSize(1);
            assertThat(fitted().score(unseen.slice(i, i + 1))[0]).isCloseTo(batch[i], within(1e-6 * scale));
        }
    }

    @Test
    void scoresDependOnTheOtherSamplesIfAndOnlyIfTheDescriptionSaysSo() {
        double[] alone = fitted().score(problem().normal());
        double[] together = fitted().score(problem().unseen());
        double scale = Arrays.stream(together).map(Math::abs).max().orElseThrow();

        boolean equal =
                IntStream.range(0, alone.length).allMatch(i -> Math.abs(alone[i] - together[i]) <= 1e-6 * scale);

        assertThat(equal).isNotEqualTo(factory().description().transductive());
    }

    @Test
    void theOrderOfABatchDoesNotMatter() {
        int n = problem().unseen().size();
        double[] scores = fitted().score(problem().unseen());

        int[] backwards = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        double[] reversed = fitted().score(problem().unseen().select(backwards));

        double scale = Arrays.stream(scores).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < n; i++) {
            assertThat(reversed[n - 1 - i]).isCloseTo(scores[i], within(1e-6 * scale));
        }
    }

    @Test
    void aDifferentiableScoreIsTheScore() {
        double[] expected = fitted().score(problem().unseen());
        double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();

        try (SplitScore score = differentiable().atInput()) {
            double[] scores = score.slopes(problem().unseen()).scores();
            assertThat(scores).hasSize(expected.length);
            for (int i = 0; i < scores.length; i++) {
                assertThat(scores[i]).isCloseTo(expected[i], within(1e-5 * scale));
            }
        }
    }

    /** Along the gradient and along random directions; the median, because some steps cross a kink of an activation. */
    @Test
    void theGradientOfADifferentiableScoreIsTheSlopeOfTheScore() {
        FrozenScore frozen = differentiable();
        RandomGenerator random = FitContext.random(SEED, "directions");
        int d = shape().size();
        double[] along = new double[20];
        double[] across = new double[20];
        try (SplitScore score = frozen.atInput()) {
            for (int i = 0; i < along.length; i++) {
                Samples sample = problem().unseen().slice(5 * i, 5 * i + 1);
                float[] gradient = score.slopes(sample).gradient();
                float[] direction = new float[d];
                for (int j = 0; j < d; j++) {
                    direction[j] = (float) random.nextGaussian();
                }
                along[i] = slopeError(sample, gradient, gradient);
                across[i] = slopeError(sample, gradient, direction);
            }
        }
        Arrays.sort(along);
        Arrays.sort(across);

        assertThat(along[10]).isLessThan(0.02);
        assertThat(across[10]).isLessThan(0.02);
    }

    @Test
    void contributionsFromTheNearestNormalSampleSumToTheDifferenceOfTheScores() {
        Samples anomalies = problem().anomalies().slice(0, 5);
        Samples nearest = References.of(problem().training().normal()).nearestTo(anomalies);

        try (SplitScore score = differentiable().atInput()) {
            List<Contributions> all = new IntegratedGradients(score, Integration.DEFAULT).of(anomalies, nearest);
            assertThat(all)
                    .hasSize(5)
                    .allMatch(Contributions::complete)
                    .allSatisfy(c -> assertThat(c.error())
                            .isLessThanOrEqualTo(
                                    0.01 * Math.abs(c.score() - c.baselineScore()) + 1e-6 * Math.abs(c.score())));
        }
    }

    private FrozenScore differentiable() {
        Optional<DifferentiableScore> score = DifferentiableScore.of(fitted());
        assumeThat(score).isPresent();
        return FrozenScore.of(score.get());
    }

    /** Difference of the numeric and the analytic slope along a direction, relative to the norm of the gradient. */
    private double slopeError(Samples sample, float[] gradient, float[] direction) {
        double norm = norm(direction);
        double step = 2e-3;
        float[] up = sample.row(0);
        float[] down = sample.row(0);
        double analytic = 0;
        for (int j = 0; j < up.length; j++) {
            up[j] += (float) (step * direction[j] / norm);
            down[j] -= (float) (step * direction[j] / norm);
            analytic += gradient[j] * direction[j] / norm;
        }
        double numeric = (fitted().score(Samples.of(shape(), up))[0] - fitted().score(Samples.of(shape(), down))[0])
                / (2 * step);
        return Math.abs(numeric - analytic) / norm(gradient);
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    @Test
    void noSamplesGiveNoScores() {
        assertThat(fitted().score(Samples.empty(shape()))).isEmpty();
    }

    @Test
    void aListenerThatLooksAtEverythingChangesNothing() {
        EpochListener curious = report -> {
            report.distances().get();
            if (report.scorer() != null) {
                report.scorer().score(problem().anomalies());
            }
        };

        double[] scores =
                scoresAfter(problem().training(), FitContext.seeded(SEED).withListener(curious));

        assertThat(scores).isEqualTo(fitted().score(problem().unseen()));
    }

    @Test
    void epochsAreReportedInOrderWithFiniteValues() {
        List<EpochReport> reports = new ArrayList<>();
        EpochListener recorder = report -> {
            reports.add(report);
            report.distances().get().forEach((set, distances) -> {
                int expected = (set.equals("normal")
                                ? problem().training().normal()
                                : problem().training().anomalies())
                        .size();
                assertThat(distances).hasSize(expected);
                assertThat(Arrays.stream(distances)).allMatch(d -> Double.isFinite(d) && d >= 0);
            });
            if (report.scorer() != null) {
                assertThat(report.scorer().score(problem().unseen()))
                        .hasSize(problem().unseen().size())
                        .doesNotContain(Double.NaN);
            }
        };
        scoresAfter(problem().training(), FitContext.seeded(SEED).withListener(recorder));

        Map<String, Integer> last = new LinkedHashMap<>();
        for (EpochReport report : reports) {
            assertThat(report.phase()).isIn(EpochReport.PRETRAIN, EpochReport.TRAIN);
            assertThat(report.epoch()).isEqualTo(last.getOrDefault(report.phase(), 0) + 1);
            assertThat(report.values().values()).isNotEmpty().allMatch(Double::isFinite);
            last.put(report.phase(), report.epoch());
        }
        reports.stream()
                .collect(Collectors.groupingBy(EpochReport::phase))
                .forEach((phase, ofPhase) ->
                        assertThat(ofPhase).hasSize(ofPhase.get(0).epochs()));
    }

    @Test
    void theScorerOfTheLastEpochIsTheFittedDetector() {
        List<double[]> last = new ArrayList<>();
        EpochListener listener = report -> {
            if (report.phase().equals(EpochReport.TRAIN) && report.isLast() && report.scorer() != null) {
                last.add(report.scorer().score(problem().unseen()));
            }
        };

        double[] scores =
                scoresAfter(problem().training(), FitContext.seeded(SEED).withListener(listener));

        assertThat(last).allSatisfy(seen -> assertThat(seen).isEqualTo(scores));
    }

    /** A detector that cannot do without them says so. */
    @Test
    void labelledAnomaliesAreUsedIfAndOnlyIfTheDescriptionSaysSo() {
        boolean equal;
        try {
            double[] without = scoresAfter(problem().unlabelled(), FitContext.seeded(SEED));
            equal = Arrays.equals(without, fitted().score(problem().unseen()));
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageContaining("no labelled anomalies");
            equal = false;
        }

        assertThat(equal).isEqualTo(factory().description().labelUse() == LabelUse.NORMAL_ONLY);
    }

    @Test
    void aModelFileRestoresBitEqualScores(@TempDir Path folder) {
        Path file = folder.resolve("model.zip");
        ModelFile.write(fitted().save(), file);

        try (FittedDetector restored = factory().restore(ModelFile.read(file))) {
            assertThat(restored.score(problem().unseen()))
                    .isEqualTo(fitted().score(problem().unseen()));
            assertThat(restored.threshold()).isEqualTo(fitted().threshold());
            assertThat(restored.inputShape()).isEqualTo(shape());
            ModelFile.write(restored.save(), folder.resolve("again.zip"));
            assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void aSavedModelNamesItsDetectorWithAllHyperparameters() {
        SavedModel model = fitted().save();

        assertThat(model.detector()).isEqualTo(factory().description().name());
        assertThat(model.hyperparameters())
                .isEqualTo(factory().create(settings()).hyperparameters());
    }

    @Test
    void anIncompleteOrForeignModelIsRefused() {
        SavedModel whole = fitted().save();

        assertRefused(new SavedModel(
                "another", whole.hyperparameters(), whole.inputShape(), whole.scalars(), whole.arrays()));
        for (String name : whole.scalars().keySet()) {
            Map<String, Double> scalars = new LinkedHashMap<>(whole.scalars());
            scalars.remove(name);
            assertRefused(new SavedModel(
                    whole.detector(), whole.hyperparameters(), whole.inputShape(), scalars, whole.arrays()));
        }
        for (String name : whole.arrays().keySet()) {
            Map<String, NumberArray> arrays = new LinkedHashMap<>(whole.arrays());
            arrays.remove(name);
            assertRefused(new SavedModel(
                    whole.detector(), whole.hyperparameters(), whole.inputShape(), whole.scalars(), arrays));
        }
    }

    private void assertRefused(SavedModel model) {
        assertThatThrownBy(() -> factory().restore(model).close())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("model");
    }

    @Test
    void samplesOfAnotherShapeAreRefused() {
        Samples wrong = Samples.of(SampleShape.vector(shape().size() + 1), new float[shape().size() + 1]);

        assertThatThrownBy(() -> fitted().score(wrong))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(wrong.shape().toString())
                .hasMessageContaining(shape().toString());
    }

    @Test
    void samplesThatAreNotFiniteAreRefused() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] values = new float[2 * shape().size()];
            values[values.length - 1] = bad;
            assertThatThrownBy(() -> fitted().score(Samples.of(shape(), values)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("sample 1");
        }
    }

    /** Among others, because a transductive detector may need some. */
    @Test
    void extremeSamplesNeverScoreNaN() {
        for (float extreme : new float[] {0, 1e-30f, -1e6f, 1e20f, Float.MAX_VALUE, -Float.MAX_VALUE}) {
            float[] values = new float[2 * shape().size()];
            Arrays.fill(values, 0, shape().size(), extreme);
            values[values.length - 1] = extreme;
            Samples samples = Samples.of(shape(), values).concat(problem().unseen());
            assertThat(fitted().score(samples)).doesNotContain(Double.NaN);
        }
    }

    @Test
    void equalTrainingSamplesGiveANamedErrorOrFiniteScores() {
        for (int n : new int[] {1, 2, 30}) {
            float[] values = new float[n * shape().size()];
            Arrays.fill(values, 0.5f);
            assertNamedErrorOrFiniteScores(Samples.of(shape(), values));
        }
    }

    @Test
    void aSingleTrainingSampleGivesANamedErrorOrFiniteScores() {
        assertNamedErrorOrFiniteScores(problem().training().normal().slice(0, 1));
    }

    private void assertNamedErrorOrFiniteScores(Samples normal) {
        TrainingData data = new TrainingData(normal, problem().training().anomalies());
        try (FittedDetector detector = fit(data, FitContext.seeded(SEED))) {
            assertThat(Arrays.stream(detector.score(problem().unseen()))).allMatch(Double::isFinite);
            assertThat(detector.threshold()).isFinite();
        } catch (InvalidInputException | FitException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Test
    void cancellationEndsTheFit() {
        for (int polls : new int[] {0, 1}) {
            AtomicInteger asked = new AtomicInteger();
            FitContext context = FitContext.seeded(SEED).withCancellation(() -> asked.getAndIncrement() >= polls);
            assertEnds(context, FitException.Kind.CANCELLED);
        }
    }

    @Test
    void theDeadlineEndsTheFit() {
        FitContext context = FitContext.seeded(SEED).withDeadline(Deadline.after(Duration.ZERO));

        assertEnds(context, FitException.Kind.TIMED_OUT);
    }

    private void assertEnds(FitContext context, FitException.Kind kind) {
        assertThatThrownBy(() -> fit(problem().training(), context).close())
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void isFoundByItsName() {
        assertThat(Detectors.installed().named(factory().description().name())).hasSameClassAs(factory());
    }

    @Test
    void theDescriptionIsComplete() {
        DetectorDescription description = factory().description();

        assertThat(description.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(description.title()).isNotBlank();
        assertThat(description.summary()).endsWith(".").doesNotContain("\n");
        assertThat(description.paper().authors()).isNotBlank();
        assertThat(description.paper().title()).isNotBlank();
        assertThat(description.paper().venue()).isNotBlank();
        assertThat(description.paper().year()).isBetween(1900, 2100);
        assertThat(description.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
            assertThat(parameter.meaning()).isNotBlank().doesNotContain("\n");
            assertThat(parameter.allowed()).isNotBlank();
        });
    }

    @Test
    void theDefaultsAreValidAndDescribed() {
        Map<String, Object> described = new LinkedHashMap<>();
        factory().description().parameters().forEach(p -> described.put(p.name(), p.byDefault()));

        Detector detector = factory().create(Map.of());

        assertThat(detector.name()).isEqualTo(factory().description().name());
        assertThat(new ArrayList<>(detector.hyperparameters().entrySet()))
                .isEqualTo(new ArrayList<>(described.entrySet()));
    }

    @Test
    void hyperparametersGiveTheSameDetectorAgain() {
        Map<String, Object> values = factory().create(settings()).hyperparameters();

        assertThat(factory().create(values).hyperparameters()).isEqualTo(values);
        assertThat(values).containsAllEntriesOf(settings());
    }

    @Test
    void anUnknownHyperparameterIsRefusedByName() {
        assertThatThrownBy(() -> factory().create(Map.of("no_such_thing", 1)))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("no_such_thing"));
    }

    @Test
    void everyValueOutsideItsRangeIsRefusedByName() {
        for (Hyperparameter parameter : factory().description().parameters()) {
            for (Object bad : ForbiddenValues.of(parameter)) {
                assertThatThrownBy(() -> factory().create(Map.of(parameter.name(), bad)))
                        .as("%s = %s", parameter.name(), bad)
                        .isInstanceOfSatisfying(
                                InvalidParameterException.class,
                                e -> assertThat(e.parameter()).isEqualTo(parameter.name()));
            }
        }
    }
}

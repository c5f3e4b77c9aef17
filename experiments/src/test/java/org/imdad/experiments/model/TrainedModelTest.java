package org.imdad.experiments.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.ModelFile;
import org.imdad.experiments.data.builtin.BuiltinDatasets;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.Splitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedModelTest {

    private static final Detectors DETECTORS = Detectors.installed();

    @TempDir
    Path folder;

    @Test
    void aModelThatWasReadScoresBitEqual() throws IOException {
        double[][] rows = {{0.1, 20}, {9, 3}, {-1, 22.5}};
        Path file = folder.resolve("m.imdad");
        double[] before;
        try (TrainedModel model = fit("ocsvm", Map.of("nu", 0.1), 100, 10)) {
            before = model.score(rows);
            model.write(file);
        }

        try (TrainedModel model = TrainedModel.read(file, DETECTORS)) {
            assertThat(model.score(rows)).containsExactly(before);
            assertThat(model.context().provenance())
                    .containsEntry("data", "train.csv")
                    .containsEntry("data_rows", "100")
                    .containsEntry("training_anomalies", "20");
            model.write(folder.resolve("again.imdad"));
        }
        assertThat(folder.resolve("again.imdad")).hasSameBinaryContentAs(file);
    }

    @Test
    void referencesAreNormalTrainingSamplesWithinTheThreshold() throws IOException {
        try (TrainedModel model = fit("ocsvm", Map.of("nu", 0.2), 100, 10)) {
            assertThat(model.context().normals().samples().size()).isEqualTo(10);
            Samples raw = model.context().normals().samples();
            assertThat(DoubleStream.of(model.detector().score(model.preprocess(raw)))
                            .boxed())
                    .allMatch(score -> score <= model.threshold());
            assertThat(model.context().anomalies().samples().size()).isEqualTo(20);
            assertThat(model.context().anomalies().places()).startsWith("row 1", "row 6");
        }
        try (TrainedModel model = fit("ocsvm", Map.of(), 50, 0)) {
            assertThat(model.context().normals().samples().size()).isZero();
            assertThat(model.context().anomalies().samples().size()).isZero();
        }
        try (TrainedModel model = fit("ocsvm", Map.of("nu", 0.5), 50, TrainingOptions.ALL_REFERENCES)) {
            assertThat(model.context().normals().samples().size()).isBetween(15, 30);
        }
    }

    @Test
    void aKnownDataSetIsTrainedAndTestedAsInExperiments() {
        Protocol protocol = new Protocol("normal", 0.3, 0.05, List.of(), 0, 0, 3);
        var dataset = BuiltinDatasets.open("cardio");
        var split = Splitter.split(dataset, protocol, Preprocessing.of(List.of("standardise")));
        OwnData data = OwnData.of(dataset, protocol);
        try (TrainedModel model = TrainedModel.fit(DETECTORS.named("knn"), Map.of(), data, FitContext.seeded(0))) {
            NamedOrigin.Test test = model.origin().orElseThrow().test(dataset);

            assertThat(data.anomalyRows())
                    .isEqualTo(split.training().anomalies().size());
            assertThat(test.anomaly()).containsExactly(split.test().anomaly());
            double[] row = new double[21];
            for (int i = 0; test.samples().advance(); i++) {
                test.samples().copyValues(row);
                assertThat(model.preprocess(row).row(0))
                        .containsExactly(split.test().samples().row(i));
            }
        }
    }

    @Test
    void rowsThatCannotBeUsedEndTheScoringOrAreMarked() throws IOException {
        Path file = Files.writeString(folder.resolve("more.csv"), "heat,speed\n20,0\nwarm,1\n1e300,1\n21,1\n");
        try (TrainedModel model = fit("ocsvm", Map.of(), 50, 0)) {
            assertThatThrownBy(() -> csv(model, file, false))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("row 2 (line 3), column heat is 'warm'");
            String[] lines = csv(model, file, true).split("\n");
            assertThat(lines[0]).isEqualTo("row,score,threshold,decision,band");
            assertThat(lines[2]).startsWith("2,,").endsWith(",invalid,");
            assertThat(lines[3]).startsWith("3,,").endsWith(",invalid,");
            assertThat(Double.parseDouble(lines[4].split(",")[1]))
                    .isCloseTo(model.score(new double[] {1, 21})[0], within(1e-13));
        }
    }

    @Test
    void aBatchOfWideSamplesIsSmallerAndNeverEmpty() {
        assertThat(ScoredBatch.capacity(1)).isEqualTo(2048);
        assertThat(ScoredBatch.capacity(4096)).isEqualTo(2048);
        assertThat(ScoredBatch.capacity(3 * 224 * 224)).isEqualTo(55);
        assertThat(ScoredBatch.capacity(1 << 24)).isEqualTo(1);
    }

    @Test
    void scoresOfManyBatchesComeInOrderAndAreThoseOfSingleRows() throws IOException {
        RandomGenerator random = FitContext.random(1, "rows");
        int count = 3 * ScoredBatch.capacity(2) + 17;
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = new double[] {random.nextGaussian(), 20 + random.nextGaussian()};
        }
        String text = IntStream.range(0, count)
                .mapToObj(i -> rows[i][0] + "," + rows[i][1])
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("many.csv"), "speed,heat\n" + text + "\n");
        try (TrainedModel model = fit("ocsvm", Map.of("nu", 0.1), 60, 0)) {
            String[] lines = csv(model, file, false).split("\n");
            assertThat(lines).hasSize(count + 1);
            for (int i = 0; i < count; i += 1000) {
                String[] cells = lines[i + 1].split(",");
                assertThat(cells[0]).isEqualTo(Integer.toString(i + 1));
                // A matrix product of one row is summed in another order than that of many.
                assertThat(Double.parseDouble(cells[1])).isCloseTo(model.score(rows[i])[0], within(1e-13));
            }
        }
    }

    @Test
    void whatCannotBeTrainedOrReadIsToldInOneLine() throws IOException {
        OwnData data = OwnData.read(table(50), DataOptions.defaults().withLabel("state", List.of("bad")));
        assertThatThrownBy(() ->
                        TrainedModel.fit(DETECTORS.named("dohsc-transductive"), Map.of(), data, FitContext.seeded(0)))
                .hasMessageContaining("dohsc-transductive scores samples by help of each other");
        assertThatThrownBy(() -> OwnData.read(table(50), DataOptions.defaults()))
                .hasMessageContaining("column state is 'bad'");
        assertThatThrownBy(() -> OwnData.read(table(50), DataOptions.defaults().withLabel("state", List.of())))
                .hasMessageContaining("row 1 has the label 'bad'; allowed are 0, 1, normal and anomaly");
        assertThatThrownBy(() -> OwnData.read(table(50), DataOptions.defaults().withLabel("state", List.of("bed"))))
                .hasMessageContaining("no row has the anomaly label bed; did you mean bad?");
        Path bare = folder.resolve("bare.zip");
        try (TrainedModel model = fit("ocsvm", Map.of(), 50, 0)) {
            ModelFile.write(model.detector().save(), bare);
        }
        assertThatThrownBy(() -> TrainedModel.read(bare, DETECTORS)).hasMessageContaining("a bare detector");
    }

    private TrainedModel fit(String detector, Map<String, ?> settings, int rows, int references) throws IOException {
        OwnData data = OwnData.read(table(rows), DataOptions.defaults().withLabel("state", List.of("bad")));
        TrainingOptions options = new TrainingOptions(data.defaultPreprocessing(), references);
        return TrainedModel.fit(DETECTORS.named(detector), settings, data, options, FitContext.seeded(7));
    }

    private static String csv(TrainedModel model, Path file, boolean mark) {
        StringWriter out = new StringWriter();
        ScorePipeline pipeline = new ScorePipeline(model, 0, mark, () -> false, rows -> {});
        try (SampleStream samples = model.form().open(file, ReadOptions.plain())) {
            pipeline.run(samples, new ScoreCsv(out, model, List.of()));
        }
        return out.toString();
    }

    /** Every fifth row from the first on is bad. */
    private Path table(int rows) throws IOException {
        RandomGenerator random = FitContext.random(0, "table");
        StringBuilder text = new StringBuilder("speed,heat,state\n");
        for (int i = 0; i < rows; i++) {
            boolean bad = i % 5 == 0;
            text.append(String.format(
                    Locale.ROOT,
                    "%.6f,%.6f,%s%n",
                    random.nextGaussian() + (bad ? 5 : 0),
                    20 + random.nextGaussian(),
                    bad ? "bad" : "good"));
        }
        return Files.writeString(folder.resolve("train.csv"), text);
    }
}

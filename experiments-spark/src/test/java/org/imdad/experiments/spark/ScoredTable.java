package org.imdad.experiments.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.data.stream.FormOptions;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.DataOptions;
import org.imdad.experiments.model.OwnData;
import org.imdad.experiments.model.ScoreCsv;
import org.imdad.experiments.model.ScoreOrder;
import org.imdad.experiments.model.ScorePipeline;
import org.imdad.experiments.model.TrainedModel;

/**
 * A table, a model of it, and both ways to score it with the texts of the column {@code id} kept.
 *
 * @param folder takes all files
 * @param lines of the table; the heading is the first
 * @param notes what was noted
 */
record ScoredTable(Path folder, List<String> lines, List<String> notes) {

    private static final List<String> KEPT = List.of("id");

    static ScoredTable of(Path folder, int rows) throws IOException {
        RandomGenerator random = FitContext.random(7, "rows");
        List<String> lines = new ArrayList<>(List.of("flow,id,pressure"));
        for (int i = 0; i < rows; i++) {
            lines.add(String.format(
                    Locale.ROOT, "%.9f,\"pump, %d\",%.9f", random.nextGaussian(), i, random.nextGaussian()));
        }
        ScoredTable table = new ScoredTable(folder, lines, new ArrayList<>());
        Path part = Files.write(folder.resolve("part.csv"), lines.subList(0, 200));
        FormOptions form = new FormOptions(ReadOptions.VALUES, KEPT, Optional.empty(), Optional.empty(), false);
        OwnData data = OwnData.read(part, DataOptions.defaults().withForm(form));
        try (TrainedModel model = TrainedModel.fit(
                Detectors.installed().named("imd-ad"), Map.of("epochs", 2), data, FitContext.seeded(0))) {
            model.write(table.model());
        }
        return table;
    }

    private Path model() {
        return folder.resolve("model.imdad");
    }

    /** The table as one file. */
    Path csv() throws IOException {
        return Files.write(folder.resolve("table.csv"), lines);
    }

    /** What one process writes. */
    String here() throws IOException {
        StringWriter text = new StringWriter();
        try (TrainedModel model = TrainedModel.read(model(), Detectors.installed());
                SampleStream samples =
                        model.form().open(csv(), new ReadOptions(ReadOptions.VALUES, KEPT, List.of(), note -> {}))) {
            new ScorePipeline(model, KEPT.size(), true, () -> false, rows -> {})
                    .run(samples, new ScoreCsv(text, model, KEPT));
        }
        return text.toString();
    }

    /** What Spark writes, in the order of the names of the files, with rows marked that cannot be used. */
    String onSpark(String master, String data) throws IOException {
        Path out = folder.resolve("scores");
        score(master, data, out, true);
        try (Stream<Path> files = Files.list(out)) {
            List<Path> sorted = files.sorted().toList();
            if (!sorted.get(0).endsWith("_SUCCESS")) {
                throw new AssertionError("not whole: " + sorted);
            }
            return sorted.stream().map(ScoredTable::text).reduce("", String::concat);
        }
    }

    void score(String master, String data, Path out, boolean markInvalid) throws IOException {
        try (TrainedModel model = TrainedModel.read(model(), Detectors.installed())) {
            ScoreOrder.Listener listener = new ScoreOrder.Listener(notes::add, share -> {}, () -> false);
            new SparkScoreCluster()
                    .score(
                            master,
                            new ScoreOrder(
                                    model,
                                    model(),
                                    data,
                                    out.toString(),
                                    KEPT,
                                    markInvalid,
                                    SparkJars.workerClassPath(),
                                    Files.createDirectories(folder.resolve("on-the-way")),
                                    listener));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.imdad.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.imdad.cli.progress.StepProgress;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.NamedOrigin;
import org.imdad.experiments.model.ScoreCsv;
import org.imdad.experiments.model.ScorePipeline;
import org.imdad.experiments.model.ScoredBatch;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.stats.Auroc;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores data with a model, in constant memory however many they are. */
@Command(
        name = "score",
        description = "Scores data with a model: comma-separated row, score, threshold, decision and margin band.",
        footer = {
            "",
            "Of the data set that a model was trained on by name, the test rows are scored, and their AUROC is told.",
            "",
            "Examples:",
            "  imdad score pumps.imdad more-pumps.csv -o scores.csv --keep id",
            "  imdad score zero.imdad mnist -o scores.csv",
            "  imdad score pumps.imdad 'pumps-*.csv' --spark 'local[2]' -o scores"
        })
final class ScoreCommand implements Callable<Integer> {

    private enum Invalid {
        STOP,
        MARK
    }

    @Mixin
    private ModelAndData input;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description =
                    "File of the scores, there when it is whole; standard output if left out. With --spark a folder of"
                            + " parts, which must be new.")
    private String out;

    @Option(
            names = "--keep",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns of a table to write beside the scores.")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--invalid",
            paramLabel = "WHAT",
            defaultValue = "stop",
            description =
                    "At a row that cannot be read, stop with an error (stop, the default), or write it without a score"
                            + " (mark).")
    private Invalid invalid;

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Score on Apache Spark: local[N], or spark://HOST:PORT of a cluster; see docs/cluster.md. DATA is"
                            + " CSV or Parquet: a file, a folder or a pattern. The scores are the same.")
    private String spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (TrainedModel model = input.model()) {
            if (spark != null) {
                scoreOnSpark(model);
                return ExitCodes.OK;
            }
            Optional<NamedOrigin.Test> named = input.namedTest(model);
            if (named.isPresent()) {
                scoreNamed(model, named.get());
            } else {
                try (SampleStream samples = input.open(model, keep)) {
                    write(model, samples, batch -> {});
                }
            }
        }
        return ExitCodes.OK;
    }

    private void scoreOnSpark(TrainedModel model) {
        if (out == null) {
            throw new InvalidInputException(
                    "-o: needed with --spark; name a new folder, which takes the scores in parts");
        }
        new SparkScore(spark, input.modelFile(), input.dataName(), out, keep, invalid == Invalid.MARK)
                .run(model, err());
    }

    private void scoreNamed(TrainedModel model, NamedOrigin.Test test) {
        if (!keep.isEmpty()) {
            throw new InvalidInputException("--keep: a known data set has no columns with names");
        }
        double[] scores = new double[test.anomaly().length];
        int[] count = {0};
        write(model, test.samples(), batch -> {
            for (int i = 0; i < batch.size(); i++) {
                scores[count[0]++] = batch.score(i);
            }
        });
        err().printf(
                        "imdad: AUROC %.4f on the %,d test rows of %s, class %s normal%n",
                        Auroc.of(scores, test.anomaly()),
                        scores.length,
                        input.dataName(),
                        model.requireOrigin(input.dataName()).protocol().normalClass());
    }

    private void write(TrainedModel model, SampleStream samples, Consumer<ScoredBatch> also) {
        try (StopSignal stop = StopSignal.install(err(), "stopped" + (out == null ? "" : "; no file was written"));
                StepProgress progress = StepProgress.of(err(), Terminal.isPresent(), "score")) {
            ScorePipeline pipeline = new ScorePipeline(
                    model, keep.size(), invalid == Invalid.MARK, stop::isGiven, rows -> tell(progress, samples, rows));
            if (out == null) {
                PrintWriter writer = spec.commandLine().getOut();
                run(pipeline, samples, writer, also.andThen(batch -> requireReader(writer)));
                writer.flush();
            } else {
                try (OutputFile output = OutputFile.open(Path.of(out))) {
                    run(pipeline, samples, output.writer(), also);
                    output.finish();
                }
            }
            stop.done();
        }
    }

    private void run(ScorePipeline pipeline, SampleStream samples, Writer writer, Consumer<ScoredBatch> also) {
        pipeline.run(samples, new ScoreCsv(writer, pipeline.model(), keep).andThen(also));
    }

    private static void tell(StepProgress progress, SampleStream samples, long rows) {
        if (progress.isDue()) {
            progress.update(
                    samples.share(), "%,d rows, %,.0f rows per second".formatted(rows, rows / progress.seconds()));
        }
    }

    private static void requireReader(PrintWriter writer) {
        if (writer.checkError()) {
            throw new InvalidInputException("standard output was closed; scoring stopped");
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

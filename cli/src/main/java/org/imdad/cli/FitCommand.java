package org.imdad.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.imdad.cli.plugin.Plugins;
import org.imdad.cli.progress.Notes;
import org.imdad.cli.progress.StepProgress;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.model.OwnData;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.experiments.model.TrainingOptions;
import org.imdad.experiments.preprocess.Preprocessing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a detector on own data and writes a model. */
@Command(
        name = "fit",
        description = "Trains a detector on your own data and writes a model that scores more of them.",
        footer = {
            "",
            "A model holds training samples for explanations, unless --references is 0.",
            "",
            "Examples:",
            "  imdad fit imd-ad pumps.csv --label state --anomaly-labels broken -o pumps.imdad",
            "  imdad fit deep-svdd photos --image-size 32x32 -o photos.imdad",
            "  imdad fit imd-ad mnist --normal-class 0 --labelled-share 0.05 -o zero.imdad"
        })
final class FitCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DETECTOR", description = "A detector, as listed by `imdad list`.")
    private String detector;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "A table (.csv, .csv.gz), an array (.npz, .npy), a folder of pictures, or a known data set.")
    private String data;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "MODEL",
            required = true,
            description = "File of the model.")
    private Path out;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A hyperparameter; see `imdad describe DETECTOR`. May be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--preprocessing",
            paramLabel = "STEP",
            split = ",",
            description = "Steps in order, as in suites, or none. Left out: divide-255 for pictures, min-max-global for"
                    + " other images, standardise for everything else.")
    private List<String> preprocessing;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random draw. Default: 0.")
    private long seed;

    @Option(
            names = "--references",
            paramLabel = "N",
            description =
                    "Most normal training samples to keep for explanations, 0 for none. Left out: as many as 4 MiB"
                            + " hold, and up to 64 labelled anomalies.")
    private int references = TrainingOptions.ALL_REFERENCES;

    @Mixin
    private FitDataOptions dataOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        DetectorFactory factory = Plugins.detectors().named(detector);
        factory.create(settings);
        requireFolder();
        OwnData training = dataOptions.read(data, seed, Notes.to(err));
        Preprocessing steps = preprocessing == null ? training.defaultPreprocessing() : steps();
        try (StopSignal stop = StopSignal.install(err, "stopped; no model was written");
                StepProgress progress = StepProgress.of(err, Terminal.isPresent(), "fit")) {
            FitContext context =
                    FitContext.seeded(seed).withCancellation(stop::isGiven).withListener(listener(progress));
            TrainingOptions options = new TrainingOptions(steps, references);
            try (TrainedModel model = TrainedModel.fit(factory, settings, training, options, context)) {
                model.write(out);
                stop.done();
            }
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "model: %s (%s, trained on %d rows taken as normal and %d labelled anomalies)%n",
                        out, factory.description().title(), training.normalRows(), training.anomalyRows());
        return ExitCodes.OK;
    }

    private Preprocessing steps() {
        return Preprocessing.of(preprocessing.equals(List.of("none")) ? List.of() : preprocessing);
    }

    private static EpochListener listener(StepProgress progress) {
        return report -> progress.update(
                (double) report.epoch() / report.epochs(),
                "%s epoch %d of %d".formatted(report.phase(), report.epoch(), report.epochs()));
    }

    private void requireFolder() {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new InvalidInputException(
                    "--out: %s cannot be written; name a file in a folder that exists".formatted(out));
        }
    }
}

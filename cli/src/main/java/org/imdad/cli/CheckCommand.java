package org.imdad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imdad.cli.progress.StepProgress;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.check.DeletionInsertion;
import org.imdad.core.explain.check.LayerRandomisation;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.ExplanationChecks;
import org.imdad.experiments.model.Hits;
import org.imdad.experiments.model.NamedOrigin;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.reports.CheckReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks whether the explanations of a model can be trusted. */
@Command(
        name = "check",
        description =
                "Checks whether explanations can be trusted: plants evidence in normal samples, takes away what was"
                        + " named important, and shuffles the network's weights.",
        footer = {
            "",
            "All samples of DATA are taken as normal; of a known data set, its normal test rows are.",
            "",
            "Examples:",
            "  imdad check zero.imdad mnist",
            "  imdad check pumps.imdad healthy-pumps.csv",
            "  imdad check photos.imdad good-photos --foreign other-photos --method grad-cam --block 2 -o checked"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int FEWEST = 2;
    private static final int MOST = 10_000;
    private static final double HITS_SHARE = 0.4;
    private static final double CURVES_SHARE = 0.6;

    @Mixin
    private ModelAndData input;

    @Option(
            names = "--foreign",
            paramLabel = "DATA",
            description =
                    "Images of something else, of which patches are made. Left out: anomalies of the known data set,"
                            + " or those that the model keeps.")
    private String foreign;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "200",
            description = "Most normal samples to use, the first of DATA. Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Seed of all draws. Default: 0.")
    private long seed;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder of a page with what was found and the curves. Left out: no page.")
    private Path out;

    @Mixin
    private ExplanationOptions explanations;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (samples < FEWEST || samples > MOST) {
            throw new InvalidInputException(
                    "--samples: found %d, allowed is %d to %d".formatted(samples, FEWEST, MOST));
        }
        try (TrainedModel model = input.model()) {
            check(model);
        }
        return ExitCodes.OK;
    }

    private void check(TrainedModel model) {
        try (StepProgress progress = StepProgress.of(spec.commandLine().getErr(), Terminal.isPresent(), "check")) {
            ExplanationChecks checks = checks(model);
            progress.update(0, "planted evidence");
            Hits hits = checks.hits(share -> progress.update(HITS_SHARE * share, "planted evidence"));
            Hits differenceHits = checks.differenceHits();
            List<DeletionInsertion.Curves> curves = checks.curves();
            progress.update(CURVES_SHARE, "shuffled weights");
            List<LayerRandomisation.Step> steps = checks.randomised();
            CheckWords words = new CheckWords(hits, differenceHits, curves, steps);
            if (out != null) {
                CheckReport.write(input.modelName(), input.dataName(), words.table(), curves, out);
            }
            spec.commandLine().getOut().println(format.isJson() ? JsonOutput.text(words.members()) : words.text());
        }
    }

    private ExplanationChecks checks(TrainedModel model) {
        Optional<NamedOrigin.Test> named = input.namedTest(model);
        NamedOrigin.FirstRows found = named.isPresent() ? named(named.get()) : ownRows(model);
        if (found.normal().length < FEWEST) {
            throw new InvalidInputException("%s: %d samples taken as normal; at least %d are needed"
                    .formatted(input.dataName(), found.normal().length, FEWEST));
        }
        Optional<double[][]> others = Optional.of(found.anomalies()).filter(rows -> rows.length > 0);
        return ExplanationChecks.of(model, explanations.method(), found.normal(), others, seed);
    }

    private NamedOrigin.FirstRows named(NamedOrigin.Test test) {
        if (foreign != null) {
            throw new InvalidInputException(
                    "--foreign: a known data set has images of other classes; this is for files and folders");
        }
        return test.first(samples);
    }

    private NamedOrigin.FirstRows ownRows(TrainedModel model) {
        double[][] others = foreign == null ? new double[0][] : foreignRows(model);
        return new NamedOrigin.FirstRows(rows(input.open(model, List.of())), others);
    }

    private double[][] foreignRows(TrainedModel model) {
        if (!model.form().shape().isImage()) {
            throw new InvalidInputException("--foreign: patches are for images; these samples are none");
        }
        double[][] patches = rows(input.openOther(model, foreign));
        if (patches.length == 0) {
            throw new InvalidInputException("--foreign: %s holds no images".formatted(foreign));
        }
        return patches;
    }

    /** The first samples of a stream, which is closed. */
    private double[][] rows(SampleStream stream) {
        List<double[]> rows = new ArrayList<>();
        try (stream) {
            while (rows.size() < samples && stream.advance()) {
                double[] row = new double[stream.shape().size()];
                stream.copyValues(row);
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }
}

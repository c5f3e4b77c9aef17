package org.imdad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imdad.cli.progress.StepProgress;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.check.DeletionInsertion;
import org.imdad.core.explain.check.LayerRandomisation;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.ExplanationChecks;
import org.imdad.experiments.model.NamedOrigin;
import org.imdad.experiments.model.TrainedModel;
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
            "  imdad check photos.imdad good-photos --foreign other-photos --method grad-cam --block 2"
        })
final class CheckCommand implements Callable<Integer> {

    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

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

    @Mixin
    private HeatMapOptions heatMaps;

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
        try (TrainedModel model = input.model();
                StepProgress progress = StepProgress.of(spec.commandLine().getErr(), Terminal.isPresent(), "check")) {
            ExplanationChecks checks = checks(model);
            progress.update(0, "planted evidence");
            ExplanationChecks.Hits hits = checks.hits();
            progress.update(0.4, "deletion and insertion");
            List<DeletionInsertion.Areas> areas = checks.areas();
            progress.update(0.6, "shuffled weights");
            List<LayerRandomisation.Step> steps = checks.randomised();
            CheckWords words = new CheckWords(hits, areas, steps);
            spec.commandLine().getOut().println(format.isJson() ? JsonOutput.text(words.members()) : words.text());
        }
        return ExitCodes.OK;
    }

    private ExplanationChecks checks(TrainedModel model) {
        Optional<NamedOrigin.Test> named = input.namedTest(model);
        double[][] normal;
        Optional<double[][]> others;
        if (named.isPresent()) {
            normal = rows(named.get(), false);
            others = Optional.of(rows(named.get(), true));
        } else {
            normal = rows(input.open(model, List.of(), this::note));
            others = Optional.ofNullable(foreign).map(data -> rows(openForeign(model, data)));
        }
        if (normal.length < FEWEST) {
            throw new InvalidInputException(
                    "%s: found %d samples, at least %d are needed".formatted(input.dataName(), normal.length, FEWEST));
        }
        return ExplanationChecks.of(model, heatMaps.method(), heatMaps.block(), normal, others, seed);
    }

    private SampleStream openForeign(TrainedModel model, String data) {
        return model.form()
                .open(DataPlace.path(data), new ReadOptions(ReadOptions.VALUES, List.of(), List.of(), this::note));
    }

    private void note(String line) {
        spec.commandLine().getErr().println("imdad: note: " + line);
    }

    /** The first samples of a stream, which is closed. */
    private double[][] rows(SampleStream stream) {
        List<double[]> rows = new ArrayList<>();
        try (stream) {
            while (rows.size() < samples && stream.advance()) {
                rows.add(values(stream));
            }
        }
        return rows.toArray(double[][]::new);
    }

    /** The first test rows that are anomalies, or that are not. */
    private double[][] rows(NamedOrigin.Test test, boolean anomalies) {
        List<double[]> rows = new ArrayList<>();
        try (SampleStream stream = test.samples()) {
            for (int i = 0; rows.size() < samples && stream.advance(); i++) {
                if (test.anomaly()[i] == anomalies) {
                    rows.add(values(stream));
                }
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static double[] values(SampleStream stream) {
        double[] row = new double[stream.shape().size()];
        stream.copyValues(row);
        return row;
    }
}

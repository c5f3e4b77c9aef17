package org.imdad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.imdad.cli.plugin.Plugins;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.model.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything about a model. */
@Command(
        name = "show",
        description = "Shows a model: its sphere and final layer, outlier ratios beside their bounds, input,"
                + " preprocessing, training and where it came from.",
        footer = {"", "Examples:", "  imdad show pumps.imdad", "  imdad show pumps.imdad --format json"})
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "A model, as written by `imdad fit`.")
    private Path file;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Detectors detectors = Plugins.detectors();
        try (TrainedModel model = TrainedModel.read(file, detectors)) {
            Map<String, Object> members = ModelMembers.of(model, detectors);
            out.println(format.isJson() ? JsonOutput.text(members) : MemberText.of(members));
        }
        return ExitCodes.OK;
    }
}

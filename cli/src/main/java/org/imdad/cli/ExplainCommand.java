package org.imdad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.Explained;
import org.imdad.experiments.model.ModelExplainer;
import org.imdad.experiments.model.NamedOrigin;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.reports.ExplanationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains scores, on a page with pictures. */
@Command(
        name = "explain",
        description =
                "Explains why samples score as they do: heat maps for images, contributions for tables and windows.",
        footer = {
            "",
            "Examples:",
            "  imdad explain pumps.imdad more-pumps.csv --rows 17,40-45",
            "  imdad explain photos.imdad photos --rows broken/b.png --method grad-cam --block 2",
            "  imdad explain zero.imdad mnist --top 20 -o zero-explained"
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private ModelAndData input;

    @Option(
            names = "--rows",
            paramLabel = "ROW",
            split = ",",
            description = "Numbers of rows from 1 on, ranges of them, or paths of pictures.")
    private List<String> rows = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Explain the N samples with the highest scores, 1 to 200, if no rows are named. Default: 10.")
    private int top = 10;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder of the page and its files. Default: explanation.")
    private Path out = Path.of("explanation");

    @Mixin
    private ExplanationOptions explanations;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RowChoice named = new RowChoice(rows);
        try (TrainedModel model = input.model()) {
            ModelExplainer explainer = new ModelExplainer(model, explanations.method());
            ChosenSamples chosen = new ChosenSamples(model, named, top);
            try (SampleStream samples = open(model)) {
                chosen.read(samples);
            }
            List<Explained> explained = explainer.explain(chosen.rows(), chosen.places());
            Path page = ExplanationReport.write(input.modelName(), model, explained, explanations.method(), out);
            spec.commandLine().getOut().println("explanation: " + page);
        }
        return ExitCodes.OK;
    }

    private SampleStream open(TrainedModel model) {
        Optional<NamedOrigin.Test> named = input.namedTest(model);
        return named.isPresent() ? named.get().samples() : input.open(model, List.of());
    }
}

package org.imdad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.imdad.cli.plugin.Plugins;
import org.imdad.core.explain.HeatMapMethod;
import org.imdad.core.explain.HeatMaps;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.Explained;
import org.imdad.experiments.model.ModelExplainer;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.reports.ExplanationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model, as written by `imdad fit`.")
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "Data of the kind that the model was trained on, or the known data set it was trained on.")
    private String data;

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

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = HeatMapWords.class,
            description =
                    "How heat maps of images are made: grad-cam, hires-cam, relative or integrated (the default).")
    private HeatMapMethod method = HeatMaps.DEFAULT_METHOD;

    @Option(
            names = "--block",
            paramLabel = "N",
            description =
                    "Convolution block at which they are made, 1 for the first; 0, the default, for the image itself.")
    private int block = HeatMaps.DEFAULT_BLOCK;

    @Option(
            names = "--values",
            paramLabel = "NAME",
            defaultValue = ReadOptions.VALUES,
            description = "Array of an NPZ file. Default: ${DEFAULT-VALUE}.")
    private String values;

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RowChoice named = new RowChoice(rows);
        try (TrainedModel model = TrainedModel.read(file, Plugins.detectors())) {
            ModelExplainer explainer = new ModelExplainer(model, method, block);
            ChosenSamples chosen = new ChosenSamples(model, named, top);
            try (SampleStream samples = open(model)) {
                chosen.read(samples);
            }
            List<Explained> explained = explainer.explain(chosen.samples(), chosen.places());
            Path page = ExplanationReport.write(
                    String.valueOf(file.getFileName()), model, explained, ExplanationReport.words(method, block), out);
            spec.commandLine().getOut().println("explanation: " + page);
        }
        return ExitCodes.OK;
    }

    private SampleStream open(TrainedModel model) {
        if (DataPlace.isNamed(data)) {
            return model.requireOrigin(data)
                    .test(new DatasetCatalog(dataDir.locator()).open(data))
                    .samples();
        }
        ReadOptions options = new ReadOptions(
                values,
                List.of(),
                List.of(),
                note -> spec.commandLine().getErr().println("imdad: note: " + note));
        return model.form().open(DataPlace.path(data), options);
    }
}

package org.imdad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imdad.cli.plugin.Plugins;
import org.imdad.cli.progress.Notes;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.NamedOrigin;
import org.imdad.experiments.model.TrainedModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model, and the data that a command holds against it. */
final class ModelAndData {

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model, as written by `imdad fit`.")
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "Data of the kind that the model was trained on, or the known data set it was trained on.")
    private String data;

    @Option(
            names = "--values",
            paramLabel = "NAME",
            defaultValue = ReadOptions.VALUES,
            description = "Array of an NPZ file. Default: ${DEFAULT-VALUE}.")
    private String values;

    @Mixin
    private DataDirOption dataDir;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Name of the model's file. */
    String modelName() {
        return String.valueOf(file.getFileName());
    }

    /** The model's file. */
    Path modelFile() {
        return file;
    }

    /** What the user called the data. */
    String dataName() {
        return data;
    }

    /** Reads the model; the caller closes it. */
    TrainedModel model() {
        return TrainedModel.read(file, Plugins.detectors());
    }

    /** The test rows of the known data set that the data are; empty if they are a file or folder. */
    Optional<NamedOrigin.Test> namedTest(TrainedModel model) {
        return DataPlace.isNamed(data)
                ? Optional.of(model.requireOrigin(data).test(new DatasetCatalog(dataDir.locator()).open(data)))
                : Optional.empty();
    }

    /**
     * Opens the data, a file or folder. What is passed over there is noted on the command's error stream.
     *
     * @param keep columns of a table that are wanted as texts
     */
    SampleStream open(TrainedModel model, List<String> keep) {
        return open(model, data, keep);
    }

    /** Opens more data of the same kind. */
    SampleStream openOther(TrainedModel model, String other) {
        return open(model, other, List.of());
    }

    private SampleStream open(TrainedModel model, String place, List<String> keep) {
        ReadOptions options = new ReadOptions(
                values, keep, List.of(), Notes.to(command.commandLine().getErr()));
        return model.form().open(DataPlace.path(place), options);
    }
}

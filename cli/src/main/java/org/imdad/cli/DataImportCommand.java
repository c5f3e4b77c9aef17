package org.imdad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.imdad.experiments.data.source.DataImport;
import org.imdad.experiments.data.source.DataImport.Imported;
import org.imdad.experiments.data.source.SearchPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies files of named data sets into the user's cache folder. */
@Command(
        name = "import",
        description = "Copies downloaded files of named data sets into the user's cache folder, after verifying them.",
        footer = {
            "",
            "Examples:",
            "  imdad data import ~/Downloads/cifar-10-binary.tar.gz",
            "  imdad data import /media/stick/mnist --as mnist"
        })
final class DataImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLACE", description = "A file, or a folder that is searched three levels deep.")
    private Path place;

    @Option(names = "--as", paramLabel = "NAME", description = "Take only files of this data set.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> names = Optional.ofNullable(name).stream().toList();
        DataImport dataImport = new DataImport(SearchPlaces.of(Optional.empty()), NamedSets.of(names));
        PrintWriter out = spec.commandLine().getOut();
        for (Imported file : dataImport.run(place)) {
            out.printf("%-13s  %s -> %s%n", file.set().name(), file.source(), file.target());
        }
        return ExitCodes.OK;
    }
}

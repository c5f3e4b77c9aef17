package org.imdad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on named data sets. */
@Command(
        name = "data",
        description = "Downloads, verifies and imports the data sets that are too large to ship.",
        subcommands = {DataGetCommand.class, DataCheckCommand.class, DataImportCommand.class})
final class DataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command, one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}

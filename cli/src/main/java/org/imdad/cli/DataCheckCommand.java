package org.imdad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.data.source.DataCheck;
import org.imdad.experiments.data.source.DataCheck.FileCheck;
import org.imdad.experiments.data.source.NamedDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the files of named data sets with their published checksums. */
@Command(
        name = "check",
        description = "Verifies the checksums of the named data sets on this machine.",
        footer = {
            "",
            "Ends with 1 if a file is wrong, or if a set that was named is not complete.",
            "",
            "Examples:",
            "  imdad data check",
            "  imdad data check cifar10 --data-dir /data"
        })
final class DataCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Sets to verify; all of them if none is named.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DataCheck check = new DataCheck(dataDir.locator());
        PrintWriter out = spec.commandLine().getOut();
        boolean failed = false;
        for (NamedDataset set : NamedSets.of(names)) {
            for (FileCheck file : check.check(set)) {
                out.printf("%-13s  %-7s  %s%n", set.name(), ParameterSchema.word(file.state()), file.path());
                out.flush();
                failed |= switch (file.state()) {
                    case OK -> false;
                    case WRONG -> true;
                    case MISSING -> !names.isEmpty();
                };
            }
        }
        return failed ? ExitCodes.FAILED : ExitCodes.OK;
    }
}

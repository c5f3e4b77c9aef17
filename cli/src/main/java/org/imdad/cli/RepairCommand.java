package org.imdad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.imdad.experiments.store.StoreRepair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves what can be read of damaged results. */
@Command(
        name = "repair",
        description = "Saves what can be read of results that a disk has damaged; the damaged file is kept.",
        footer = {
            "",
            "Trials whose results are not whole are planned again: run the suite again to compute them.",
            "",
            "Example:",
            "  imdad repair out/quickstart"
        })
final class RepairCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RESULTS", description = "Output folder of `imdad run`.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        StoreRepair.Saved saved = StoreRepair.repair(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (saved.damaged().isEmpty()) {
            out.printf("%s: nothing is damaged; %d done, %d failed%n", folder, saved.done(), saved.failed());
            return ExitCodes.OK;
        }
        out.printf("%s: saved %d done and %d failed trials%n", folder, saved.done(), saved.failed());
        out.printf(
                "%d trials lost their results, and others may be missing; run the suite again to compute them%n",
                saved.lost());
        out.println("the damaged file is now " + saved.damaged().get());
        return ExitCodes.OK;
    }
}

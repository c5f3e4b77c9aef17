package org.imdad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: without a subcommand it prints its help. */
@Command(
        name = "imdad",
        description = "Runs suites of anomaly-detection experiments and turns their results into tables and figures;"
                + " trains detectors on your own data and scores more of them.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            RepairCommand.class,
            FitCommand.class,
            ScoreCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            DataCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 all went well, 1 a trial, fit, download or check failed, 2 bad usage or input, 130 stopped with"
                    + " Ctrl-C.",
            "",
            "Jars in the folder plugins beside the imdad script, and in the folder that the environment variable"
                    + " IMDAD_PLUGINS names, add detectors: see docs/adding-a-detector.md.",
            "",
            "Example:",
            "  imdad run suites/quickstart.yaml"
        })
final class ImdadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.BAD_INPUT;
    }
}

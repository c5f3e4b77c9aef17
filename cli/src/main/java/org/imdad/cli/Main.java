package org.imdad.cli;

import java.util.Locale;
import org.imdad.core.data.OneLine;
import picocli.CommandLine;

/**
 * The {@code imdad} command.
 *
 * <p>Exit codes: 0 all went well; 1 something that was asked for failed (a trial, a download, a check); 2 bad usage or
 * input; 130 stopped with Ctrl-C.
 */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. Numbers are written the same way in every country. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(exitCode(commandLine(), arguments));
    }

    /** The command line hands exceptions to {@link ExecutionErrors}, but no errors of the virtual machine. */
    static int exitCode(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            command.getErr()
                    .println(
                            "imdad: out of memory (%s); use less data or smaller settings, or give Java more with JDK_JAVA_OPTIONS=-Xmx8g"
                                    .formatted(OneLine.first(e.getMessage())));
            return ExitCodes.FAILED;
        } catch (Error e) {
            return ExecutionErrors.unexpected(e, command);
        }
    }

    /** The command with all its subcommands and one-line errors, not yet run. */
    static CommandLine commandLine() {
        return new CommandLine(new ImdadCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ExecutionErrors());
    }
}

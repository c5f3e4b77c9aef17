package org.imdad.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * A command that was run in this process.
 *
 * @param exitCode what it ended with
 * @param output what it printed
 * @param error what it printed on the error stream
 */
record CommandRun(int exitCode, String output, String error) {

    /** Runs the real command line. */
    static CommandRun of(String... arguments) {
        return run(Main.commandLine(), arguments);
    }

    /** Runs a command that only throws, with the handlers of the real command line. */
    static CommandRun failing(RuntimeException exception) {
        @Command(name = "fail")
        class Failing implements Callable<Integer> {
            @Override
            public Integer call() {
                throw exception;
            }
        }
        return run(Main.commandLine().addSubcommand(new Failing()), "fail");
    }

    private static CommandRun run(CommandLine command, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter error = new StringWriter();
        int exitCode = command.setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(error, true))
                .execute(arguments);
        return new CommandRun(exitCode, output.toString(), error.toString());
    }
}

package org.imdad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.source.DownloadException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Answers a failed command with one line per mistake. What the user can mend is said in full; anything unexpected leaves its stack
 * trace in a file that the line names.
 */
final class ExecutionErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof InvalidInputException) {
            e.getMessage().lines().forEach(line -> command.getErr().println("imdad: " + OneLine.whole(line)));
            return ExitCodes.BAD_INPUT;
        }
        if (e instanceof FitException failed && failed.kind() == FitException.Kind.CANCELLED) {
            return ExitCodes.INTERRUPTED;
        }
        if (e instanceof DownloadException || e instanceof FitException) {
            command.getErr().println("imdad: " + OneLine.whole(e.getMessage()));
            return ExitCodes.FAILED;
        }
        return unexpected(e, command);
    }

    /** One line for what should not happen. */
    static int unexpected(Throwable e, CommandLine command) {
        command.getErr()
                .println("imdad: unexpected %s: %s; %s"
                        .formatted(e.getClass().getSimpleName(), OneLine.of(OneLine.first(e.getMessage())), trace(e)));
        return ExitCodes.FAILED;
    }

    private static String trace(Throwable e) {
        try {
            Path log = Files.createTempFile("imdad-error-", ".log");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
                e.printStackTrace(out);
            }
            return "please report it with " + log;
        } catch (IOException unwritable) {
            return "its stack trace cannot be written: " + unwritable.getMessage();
        }
    }
}

package org.imdad.cli;

import java.util.List;
import org.imdad.core.data.OneLine;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with one line that suggests a remedy. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("imdad: %s%s; see `%s --help`"
                        .formatted(
                                OneLine.whole(String.valueOf(e.getMessage())),
                                suggestion(e),
                                command.getCommandSpec().qualifiedName()));
        return ExitCodes.BAD_INPUT;
    }

    private static String suggestion(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
        }
        return "";
    }
}

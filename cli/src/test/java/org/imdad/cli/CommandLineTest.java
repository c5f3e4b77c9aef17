package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lst                        | Unmatched argument at index 0: 'lst'; did you mean list?; see `imdad --help`",
                "list --fromat json         | Unknown option: '--fromat'",
                "list detector              | cannot list detector; known are detectors, datasets; did you mean detectors?",
                "describe                   | Missing required parameter: 'NAME'; see `imdad describe --help`",
                "describe mnits             | no detector or data set is called mnits; did you mean mnist?",
                "data                       | Missing command, one of get, check, import; see `imdad data --help`",
                "data get mnits             | no data set to download is called mnits; known are mnist, fashion-mnist, cifar10; did you mean mnist?",
                "data import /no/such/place | /no/such/place: no such file or folder",
                "data check --data-dir /no  | --data-dir: /no is not a folder"
            })
    void badUsageOrInputCostsOneLineAndEndsWithTwo(String line, String message) {
        CommandRun run = CommandRun.of(line.split(" +"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.error()).startsWith("imdad: " + message).hasLineCount(1);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void errorsOfTheVirtualMachineAreOneLineToo() {
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new Exhausting()).setErr(new PrintWriter(errors, true));

        assertThat(Main.exitCode(command)).isEqualTo(ExitCodes.FAILED);
        assertThat(errors.toString())
                .isEqualToNormalizingNewlines(
                        "imdad: out of memory (Java heap space); use less data or smaller settings, or give Java more with JDK_JAVA_OPTIONS=-Xmx8g\n");
    }

    @Command(name = "exhausting")
    private static final class Exhausting implements Runnable {
        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void withoutCommandTheHelpIsShown() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.error()).contains("Usage: imdad", "Exit codes:", "imdad run suites/quickstart.yaml");
    }

    @ParameterizedTest
    @CsvSource({"list", "describe", "report", "data", "data get", "data check", "data import"})
    void everyCommandHasHelpWithAnExample(String command) {
        CommandRun run = CommandRun.of((command + " --help").split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(run.output()).contains("Usage: imdad " + command).contains("imdad " + command + " ");
    }

    @Test
    void anUnexpectedExceptionIsOneLineThatNamesAFileWithTheTrace() {
        CommandRun run = CommandRun.failing(new IllegalStateException("first line\nsecond line"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(run.error())
                .startsWith("imdad: unexpected IllegalStateException: first line; please report it with ")
                .hasLineCount(1);
        assertThat(java.nio.file.Path.of(run.error().strip().replaceAll(".* ", "")))
                .content()
                .contains("second line", "at org.imdad.cli.CommandLineTest");
    }
}

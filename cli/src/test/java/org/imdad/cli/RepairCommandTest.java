package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.imdad.experiments.store.ResultsStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {

    @TempDir
    Path folder;

    @Test
    void damagedResultsAreSavedAndTheDamagedFileIsKept() throws IOException {
        try (ResultsStore store = ResultsStore.open(folder)) {
            store.plan("suite", "Title", "a: 1", List.of());
        }
        Path file = folder.resolve(ResultsStore.FILE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 4096);
        }
        assertThat(CommandRun.of("report", folder.toString()).error())
                .contains("malformed")
                .endsWith("`imdad repair %s` saves what can be read%n".formatted(folder))
                .hasLineCount(1);

        CommandRun run = CommandRun.of("repair", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(run.output().lines())
                .containsExactly(
                        folder + ": saved 0 done and 0 failed trials",
                        "0 trials lost their results, and others may be missing; run the suite again to compute them",
                        "the damaged file is now " + folder.resolve("results.damaged.db"));
        assertThat(CommandRun.of("repair", folder.toString()).output())
                .isEqualTo("%s: nothing is damaged; 0 done, 0 failed%n".formatted(folder));
    }

    @Test
    void aFolderWithoutResultsCostsOneLine() {
        CommandRun run = CommandRun.of("repair", folder.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.error())
                .contains("no such file; give the folder that holds results")
                .hasLineCount(1);
    }
}

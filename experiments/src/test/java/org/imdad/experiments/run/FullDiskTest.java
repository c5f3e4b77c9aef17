package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.imdad.experiments.store.ResultsStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Coordinators on small or read-only file systems, which are mounted for one process where the system lets us. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class FullDiskTest {

    private static final int TRIALS = 40;

    /** Fits are logged to nowhere: the disk must be filled by results. */
    private static final String MOUNT = """
            mount -t tmpfs -o size=%s none "$0" && ln -s /dev/null "$0/fits.txt" || exit 99
            """;

    @TempDir
    Path folder;

    @Test
    void aFullDiskEndsTheRunWithOneLineAndWithRoomItGoesOn() throws Exception {
        Path copy = folder.resolve("copy");
        List<String> lines = inNamespace(MOUNT.formatted("500k") + """
                "$@"; echo "exit code $?"
                mount -o remount,size=50m "$0"
                "$@"; echo "exit code $?"
                cp -r "$0" "%s"
                """.formatted(copy));

        assertThat(lines)
                .hasSize(4)
                .element(0)
                .asString()
                .startsWith(folder.resolve("disk").resolve(ResultsStore.FILE) + ": not usable as a results store: ")
                .contains("full")
                .endsWith("free space on the disk and run again to continue");
        assertThat(lines.get(1)).isEqualTo("exit code 2");
        assertThat(lines.get(2))
                .matches("RunSummary\\[done=\\d+, failed=0, doneBefore=[1-9]\\d*, failedBefore=0, left=0]");
        TestSuite undisturbed = new TestSuite(folder.resolve("undisturbed"));
        undisturbed.run(2, TestSuite.seeds("mean", 0, TRIALS));
        assertThat(new TestSuite(copy).table()).isEqualTo(undisturbed.table());
    }

    @Test
    void aReadOnlyFolderIsNamedInOneLine() throws Exception {
        List<String> lines = inNamespace(MOUNT.formatted("1m") + """
                mount -o remount,ro "$0"
                "$@"; echo "exit code $?"
                """);
        assertThat(lines)
                .containsExactly(
                        "%s/results.lock: cannot be written (java.nio.file.FileSystemException: %<s/results.lock: Read-only file system); check its permissions or choose another folder"
                                .formatted(folder.resolve("disk")),
                        "exit code 2");
    }

    /** Runs a script with mounts of its own; {@code $0} is the folder to mount at, {@code $@} starts a coordinator there. */
    private List<String> inNamespace(String script) throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> words =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, disk.toString()));
        words.addAll(CoordinatorMain.command(disk, TRIALS));
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no program unshare here");
            return List.of();
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String errors = Files.readString(folder.resolve("errors.txt"));
        assumeTrue(process.exitValue() != 99 && !errors.startsWith("unshare:"), "may not mount here: " + errors);
        return printed.lines().toList();
    }
}

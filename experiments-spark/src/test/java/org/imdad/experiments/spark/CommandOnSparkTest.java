package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class CommandOnSparkTest {

    @TempDir
    private Path folder;

    @Test
    void aRunStoppedWithCtrlCEndsWith130AndTheSameCommandGoesOn() throws Exception {
        String suite = ImdadProcess.suite(folder, 12).toString();
        try (ImdadProcess run = ImdadProcess.start(folder, "run", suite, "--spark", "local[2]", "--out", "results")) {
            run.awaitFile(folder.resolve("results/logs/worker-1.log"), Duration.ofSeconds(60));
            run.interrupt();
            assertThat(run.exitCode(Duration.ofSeconds(20))).as(run.output()).isEqualTo(130);
            assertThat(run.output()).contains("imdad: stopped; the same command goes on where this one ended");
        }
        try (ImdadProcess run = ImdadProcess.start(folder, "run", suite, "--spark", "local[2]", "--out", "results")) {
            assertThat(run.exitCode(Duration.ofSeconds(120))).as(run.output()).isZero();
            assertThat(run.output()).contains("12 of 12 trials");
        }
    }

    @Test
    @Tag("reproduction")
    void scoringStoppedWithCtrlCEndsWith130AndLeavesNoScores() throws Exception {
        Path small = table("small.csv", 3_000);
        Path large = table("large.csv", 300_000);
        try (ImdadProcess fit = ImdadProcess.start(folder, "fit", "knn", small.toString(), "-o", "m.imdad")) {
            assertThat(fit.exitCode(Duration.ofSeconds(60))).as(fit.output()).isZero();
        }
        Set<Path> before = files();
        try (ImdadProcess score = ImdadProcess.start(
                folder, "score", "m.imdad", large.toString(), "--spark", "local[2]", "-o", "scores")) {
            score.awaitLine("tasks of Spark", Duration.ofSeconds(120));
            score.interrupt();
            assertThat(score.exitCode(Duration.ofSeconds(40)))
                    .as(score.output())
                    .isEqualTo(130);
            assertThat(score.output()).contains("imdad: stopped; no scores were written");
        }
        assertThat(files()).isEqualTo(before);
    }

    private Path table(String name, int rows) throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i % 101).append(',').append(i % 997).append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().endsWith(".log")).collect(Collectors.toSet());
        }
    }

    @Test
    void aMasterThatCannotBeReachedIsOneLine() throws Exception {
        refuses("spark://127.0.0.1:1", "Connection refused");
    }

    @Test
    void aPortWithoutAMasterIsOneLine() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses("spark://127.0.0.1:" + silent.getLocalPort(), "what listens there is no master of Spark 4");
        }
    }

    private void refuses(String master, String reason) throws Exception {
        String suite = ImdadProcess.suite(folder, 1).toString();
        try (ImdadProcess run = ImdadProcess.start(folder, "run", suite, "--spark", master, "--out", "results")) {
            assertThat(run.exitCode(Duration.ofSeconds(40))).as(run.output()).isEqualTo(2);
            assertThat(run.output().strip())
                    .startsWith("imdad: --spark %s: no Spark master answers there (%s".formatted(master, reason))
                    .doesNotContain("\n");
        }
    }
}

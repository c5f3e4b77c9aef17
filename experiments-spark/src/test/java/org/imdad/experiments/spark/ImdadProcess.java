package org.imdad.experiments.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, as the launch script starts it. */
record ImdadProcess(Process process, Path log) implements AutoCloseable {

    private static final List<String> OPENED =
            List.of("lang", "lang.invoke", "io", "net", "nio", "util", "util.concurrent");

    /** A suite of one detector that takes a moment per trial. */
    static Path suite(Path folder, int seeds) throws IOException {
        return Files.writeString(folder.resolve("suite.yaml"), """
                suite: moons
                title: Two moons
                seeds: %d
                data: [{name: moon, preprocessing: [standardise]}]
                detectors:
                  - name: imd-ad
                    with: {epochs: 3}
                """.formatted(seeds));
    }

    static ImdadProcess start(Path folder, String... arguments) throws IOException {
        // A build in the background of a shell ignores Ctrl-C, which its children would inherit.
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT"));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx500m", "-XX:+UseSerialGC"));
        OPENED.forEach(name -> words.add("--add-opens=java.base/java.%s=ALL-UNNAMED".formatted(name)));
        words.addAll(List.of(
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/sun.security.action=ALL-UNNAMED",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.executor.memory=500m",
                "-Dimdad.spark.classpath=" + String.join(":", SparkJars.others())));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.imdad.cli.Main"));
        words.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "imdad-", ".log");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1"));
        return new ImdadProcess(builder.start(), log);
    }

    /** All that it printed so far. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it has printed a text. */
    void awaitLine(String text, Duration patience) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() - begin > patience.toNanos()) {
                throw new AssertionError("no '%s' in: %s".formatted(text, output()));
            }
            Thread.sleep(50);
        }
    }

    /** Waits until it has made a file. */
    void awaitFile(Path file, Duration patience) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!Files.exists(file)) {
            if (!process.isAlive() || System.nanoTime() - begin > patience.toNanos()) {
                throw new AssertionError("no %s; printed: %s".formatted(file, output()));
            }
            Thread.sleep(50);
        }
    }

    /** Presses Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    int exitCode(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running: " + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java lines on own data that stand in the README, as they stand there. */
class ReadmeJavaTest {

    private static final Pattern LINES = Pattern.compile("(?s)## Your own data.*?```java\\n(.*?)```");
    private static final List<String> IMPORTS = List.of(
            "java.nio.file.Path",
            "java.util.List",
            "java.util.Map",
            "org.imdad.core.detector.Detectors",
            "org.imdad.core.detector.FitContext",
            "org.imdad.experiments.model.*");

    @TempDir
    Path folder;

    @Test
    void theLinesTrainWriteReadAndScore() throws Exception {
        Files.writeString(folder.resolve("Pumps.java"), program());
        StringBuilder table = new StringBuilder("speed,heat,state\n");
        for (int i = 0; i < 200; i++) {
            boolean broken = i % 10 == 9;
            table.append("%s,%s,%s%n".formatted(i % 7 + (broken ? 9 : 0), i % 11, broken ? "broken" : "good"));
        }
        Files.writeString(folder.resolve("pumps.csv"), table);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "Pumps.java")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();

        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output.lines()).as(output).anyMatch(line -> line.equals("anomaly") || line.equals("normal"));
        assertThat(folder.resolve("pumps.imdad")).isNotEmptyFile();
    }

    private static String program() throws IOException {
        Matcher lines = LINES.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(lines.find()).isTrue();
        StringBuilder program = new StringBuilder();
        IMPORTS.forEach(name -> program.append("import ").append(name).append(";\n"));
        return program.append("class Pumps { public static void main(String[] arguments) {\n")
                .append(lines.group(1))
                .append("} }\n")
                .toString();
    }
}

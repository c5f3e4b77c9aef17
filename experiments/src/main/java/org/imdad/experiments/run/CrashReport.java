package org.imdad.experiments.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a Java virtual machine leaves when native code crashes it. */
final class CrashReport {

    private static final String PID = "%p";

    /** Name of the file, for the option {@code -XX:ErrorFile}. */
    static final String NAME = "crash-" + PID + ".log";

    private static final String SIGNAL = "#  ";

    private CrashReport() {}

    /** Name of the file of one process. */
    static String name(long pid) {
        return NAME.replace(PID, Long.toString(pid));
    }

    /** The signal and the file in words, if there is one. */
    static Optional<String> words(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            String signal = lines.filter(line -> line.startsWith(SIGNAL))
                    .findFirst()
                    .map(line -> line.substring(SIGNAL.length()))
                    .orElse("an unknown signal");
            return Optional.of("native code crashed it, %s; see %s".formatted(signal, file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

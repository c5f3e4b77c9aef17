package org.imdad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.suite.OwnFilesJson;
import org.imdad.experiments.suite.Suite.FileSource;

/**
 * The output folder of a suite: {@code results.db}, {@code report/}, {@code logs/}, and {@code work/} for what trials
 * share.
 *
 * @param path the folder itself
 */
record RunFolder(Path path) {

    private static final String OWN_FILES = "own-files.json";

    /** Folder of the report. */
    Path report() {
        return path.resolve("report");
    }

    /** Folder of logs. */
    Path logs() {
        return path.resolve("logs");
    }

    /** Folder of work that trials share. */
    Path work() {
        return path.resolve("work");
    }

    /** Tells worker processes where the user's own files are. */
    void writeOwnFiles(Map<String, FileSource> files) {
        write(OWN_FILES, OwnFilesJson.write(files));
    }

    /** The user's own files; none if the folder holds no list of them. */
    Map<String, FileSource> readOwnFiles() {
        String text = read(OWN_FILES);
        return text.isEmpty() ? Map.of() : OwnFilesJson.read(text);
    }

    /**
     * Text of a file, empty if there is none.
     *
     * @throws InvalidInputException if it cannot be read
     */
    String read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(file, e), e);
        }
    }

    /**
     * Writes a text file in one step.
     *
     * @throws InvalidInputException if it cannot be written
     */
    void write(String name, String text) {
        Path file = path.resolve(name);
        Path part = path.resolve(name + ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be written: %s".formatted(file, e), e);
        }
    }
}

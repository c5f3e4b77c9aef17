package org.imdad.experiments.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.imdad.core.detector.InvalidInputException;

/**
 * The file that takes what a worker process prints, and what those before it in the same slot printed.
 *
 * @param file where
 * @param begin length of the file when the process started
 */
record WorkerLog(Path file, long begin) {

    private static final int TAIL_BYTES = 8192;

    /** The log of a slot, with room for another process. */
    static WorkerLog open(Path folder, int slot) {
        Path file = folder.resolve("worker-" + slot + ".log");
        try {
            Files.createDirectories(folder);
            return new WorkerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "%s: cannot be made (%s); check the folder's permissions".formatted(file, e), e);
        }
    }

    /** Adds a line. */
    void add(String line) throws IOException {
        Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The last line that is not blank, or a word that there is none. */
    String lastLine() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(begin, in.length() - TAIL_BYTES);
            byte[] tail = new byte[(int) Math.max(0, in.length() - from)];
            in.seek(from);
            in.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .map(String::strip)
                    .orElse("it printed nothing");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}

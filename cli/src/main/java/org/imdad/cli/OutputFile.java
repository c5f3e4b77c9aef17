package org.imdad.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.imdad.core.detector.InvalidInputException;

/** A text file that is there when it is whole: written beside its place and moved there at the end. */
final class OutputFile implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final Path unfinished;
    private final Writer writer;

    private OutputFile(Path file, Path unfinished, Writer writer) {
        this.file = file;
        this.unfinished = unfinished;
        this.writer = writer;
    }

    /**
     * Begins a file.
     *
     * @param file replaced at the end if it exists
     * @throws InvalidInputException if it cannot be written
     */
    static OutputFile open(Path file) {
        Path unfinished = file.resolveSibling(
                file.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
        try {
            if (Files.isDirectory(file)) {
                throw new InvalidInputException("%s: is a folder; name a file".formatted(file));
            }
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(unfinished), StandardCharsets.UTF_8), BUFFER);
            return new OutputFile(file, unfinished, writer);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    Writer writer() {
        return writer;
    }

    /** Puts the file in its place. */
    void finish() {
        try {
            writer.close();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // The disk is full, which was said already; what is there goes away now.
            unfinished.toFile().deleteOnExit();
        }
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            unfinished.toFile().deleteOnExit();
        }
    }

    private static InvalidInputException unwritable(Path file, IOException e) {
        return new InvalidInputException(
                "%s: cannot be written (%s); choose a folder that exists and has room".formatted(file, e), e);
    }
}

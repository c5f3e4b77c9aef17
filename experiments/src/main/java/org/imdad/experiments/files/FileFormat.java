package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How values are kept in files, one in each. Stateless or immutable, and thread-safe.
 *
 * @param <T> type of the values
 */
public interface FileFormat<T> {

    /** Ending of the files' names, such as {@code .imdad-data}. */
    String ending();

    /** Length in bytes of the file of a value. */
    long length(T value);

    /** Writes a value to a new or empty file and waits until the disk has it. */
    void write(Path file, T value) throws IOException;

    /**
     * Maps the value of a file.
     *
     * @return empty if the file is truncated, damaged, of another version, or that of another value
     * @throws IOException if there is no such file or it cannot be read
     */
    Optional<T> open(Path file) throws IOException;
}

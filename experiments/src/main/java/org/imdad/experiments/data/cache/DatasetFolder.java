package org.imdad.experiments.data.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetSource;

/**
 * Decoded data sets as files of one folder, to be carried to other machines; with the checksums of their sources.
 * Immutable; opening is thread-safe.
 *
 * @param path the folder
 */
public record DatasetFolder(Path path) implements DatasetSource {

    private static final DatasetFormat FORMAT = new DatasetFormat();

    /**
     * Writes a data set, replacing one of the same name.
     *
     * @return its file
     * @throws InvalidInputException if it cannot be written
     */
    public Path write(Dataset dataset) {
        Path file = file(dataset.name());
        try {
            Files.createDirectories(path);
            Files.deleteIfExists(file);
            FORMAT.write(file, dataset);
            return file;
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be written: %s".formatted(file, e), e);
        }
    }

    @Override
    public Dataset open(String name) {
        Path file = file(name);
        try {
            return FORMAT.open(file)
                    .orElseThrow(() -> new InvalidInputException(file + ": damaged, or of another version"));
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(file, e), e);
        }
    }

    /** Names of data sets may hold what names of files may not. */
    private Path file(String name) {
        return path.resolve(HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)) + FORMAT.ending());
    }
}

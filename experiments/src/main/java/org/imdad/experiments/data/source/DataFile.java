package org.imdad.experiments.data.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a named data set as readers see it. It may be stored as it is or gzip-compressed with {@code .gz} behind its
 * name; its checksum is that of the uncompressed content, because packagers compress again.
 *
 * @param name file name without {@code .gz}
 * @param bytes length of the content
 * @param sha256 SHA-256 of the content, in lower-case hexadecimal
 */
public record DataFile(String name, long bytes, String sha256) {

    private static final String GZIP = ".gz";

    /** Where this file lies in a folder, plain before compressed; empty if it does not. */
    public Optional<Path> in(Path folder) {
        Path plain = folder.resolve(name);
        if (Files.isRegularFile(plain)) {
            return Optional.of(plain);
        }
        Path compressed = folder.resolve(name + GZIP);
        return Files.isRegularFile(compressed) ? Optional.of(compressed) : Optional.empty();
    }

    /** Whether a path has this file's name, plain or compressed. */
    public boolean isNameOf(Path path) {
        String found = String.valueOf(path.getFileName());
        return found.equals(name) || found.equals(name + GZIP);
    }

    /**
     * Compares a file's content with the checksum.
     *
     * @param path a file of this name, plain or compressed
     * @return false also if the compressed form is damaged
     * @throws org.imdad.core.detector.InvalidInputException if the file cannot be read
     */
    public boolean matches(Path path) {
        boolean compressed = String.valueOf(path.getFileName()).equals(name + GZIP);
        return (compressed ? Sha256.ofGzip(path) : Optional.of(Sha256.of(path)))
                .filter(sha256::equals)
                .isPresent();
    }
}

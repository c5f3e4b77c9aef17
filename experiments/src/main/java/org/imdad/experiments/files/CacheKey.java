package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.InvalidInputException;

/**
 * Name of a cache file: a readable part and a hash of everything the data in it depend on.
 *
 * @param text letters, digits, {@code .}, {@code _} and {@code -}; usable as a file name
 */
public record CacheKey(String text) {

    private static final int HASH_DIGITS = 32;

    /** Checks the letters. */
    public CacheKey {
        if (!text.matches("[A-Za-z0-9._-]{1,150}")) {
            throw new IllegalArgumentException(
                    "cache key '%s': 1 to 150 letters, digits, '.', '_' and '-' are allowed".formatted(text));
        }
    }

    /**
     * The key of data that depend on nothing but a text.
     *
     * @param name gives the readable part: up to 60 of its characters
     * @param content what the data depend on; 128 bits of its SHA-256 are the other part
     */
    public static CacheKey of(String name, String content) {
        String readable = name.replaceAll("[^A-Za-z0-9_-]", "_");
        String hash = DigestUtils.sha256Hex(content).substring(0, HASH_DIGITS);
        return new CacheKey(readable.substring(0, Math.min(60, readable.length())) + "-" + hash);
    }

    /**
     * The key of data decoded from files: a changed path, length or time of change of any of them gives another key.
     *
     * @param name of the data set
     * @param reading everything else that decoding depends on, such as the text of the reader's options
     * @param sources the files, in a fixed order
     * @throws InvalidInputException if a file cannot be looked at
     */
    public static CacheKey ofFiles(String name, String reading, List<Path> sources) {
        StringBuilder content = new StringBuilder(reading).append('\n');
        for (Path source : sources) {
            try {
                content.append(source.toRealPath())
                        .append('\n')
                        .append(Files.size(source))
                        .append('\n')
                        .append(Files.getLastModifiedTime(source).toMillis())
                        .append('\n');
            } catch (IOException e) {
                throw new InvalidInputException(
                        "%s: cannot be looked at: %s; check the path".formatted(source, e.getMessage()), e);
            }
        }
        return of(name, content.toString());
    }
}

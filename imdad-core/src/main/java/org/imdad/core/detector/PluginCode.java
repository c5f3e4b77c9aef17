package org.imdad.core.detector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The code of a detector that is no part of IMDAD, as it was when first asked for. Immutable and thread-safe.
 *
 * @param place the jar, or the folder of classes, that the detector's factory was loaded from
 * @param sha256 64 hexadecimal digits: the checksum of the jar, or for a folder that of the text with a line for each
 *     file, sorted by path: the file's checksum, two spaces, its path in the folder
 */
public record PluginCode(Path place, String sha256) {

    /** Packages whose names begin so are IMDAD's own. */
    public static final String RESERVED = "org.imdad.";

    private static final ClassValue<PluginCode> FOUND = new ClassValue<>() {
        @Override
        protected PluginCode computeValue(Class<?> type) {
            return read(type);
        }
    };

    /**
     * The code of a detector from outside; empty if the detector is IMDAD's own, which the factory's package tells.
     *
     * @throws InvalidInputException if the factory was loaded neither from a jar nor a folder, or that cannot be read
     */
    public static Optional<PluginCode> of(DetectorFactory factory) {
        Class<?> type = factory.getClass();
        return type.getName().startsWith(RESERVED) ? Optional.empty() : Optional.of(FOUND.get(type));
    }

    /** The jar or folder that a class was loaded from, or empty if it was neither. */
    public static Optional<Path> placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(String.valueOf(source.getLocation()))));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static PluginCode read(Class<?> type) {
        Path place = placeOf(type)
                .orElseThrow(() -> new InvalidInputException(
                        "%s: loaded neither from a jar nor from a folder, so results of its versions cannot be told apart"
                                .formatted(type.getName())));
        try {
            return new PluginCode(place, Files.isDirectory(place) ? ofFolder(place) : ofFile(place));
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInputException("%s: cannot be read (%s)".formatted(place, e), e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                checksums.put(folder.relativize(file).toString().replace('\\', '/'), ofFile(file));
            }
        }
        StringBuilder lines = new StringBuilder();
        checksums.forEach(
                (path, sha256) -> lines.append(sha256).append("  ").append(path).append('\n'));
        return DigestUtils.sha256Hex(lines.toString());
    }

    private static String ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}

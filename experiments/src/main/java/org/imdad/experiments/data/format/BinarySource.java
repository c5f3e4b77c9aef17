package org.imdad.experiments.data.format;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/**
 * Bytes to read a data set from: a file, a resource shipped with the program, or a stream. Of the first two the length is
 * known before anything is read, so that sizes a file declares can be checked against it.
 */
public final class BinarySource {

    private final String name;
    private final long length;
    private final Opener opener;

    private BinarySource(String name, long length, Opener opener) {
        this.name = name;
        this.length = length;
        this.opener = opener;
    }

    /**
     * A file.
     *
     * @throws InvalidInputException if it does not exist, is no regular file or cannot be read
     */
    public static BinarySource ofFile(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new InvalidInputException("%s: found a folder; a file is needed".formatted(file));
            }
            return new BinarySource(file.toString(), Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * A small resource beside a class, taken into memory.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static BinarySource ofResource(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource + " beside " + beside.getName());
            }
            byte[] bytes = in.readAllBytes();
            return new BinarySource(resource, bytes.length, () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw unreadable(resource, e);
        }
    }

    /**
     * Bytes that come from elsewhere and can be read once.
     *
     * @param name for messages
     * @param in closed by the reader
     */
    public static BinarySource ofStream(String name, InputStream in) {
        return new BinarySource(name, 0, () -> in);
    }

    /** Name for messages: the path as given, or the resource's name. */
    public String name() {
        return name;
    }

    /** Number of bytes; 0 of a stream. */
    public long length() {
        return length;
    }

    /** Opens the bytes from the start; the caller closes the stream. */
    InputStream open() throws IOException {
        return opener.open();
    }

    /** The one line to say when reading fails. */
    static InvalidInputException unreadable(String name, IOException cause) {
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return new InvalidInputException("%s: file not found; check the path".formatted(name), cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new InvalidInputException(
                    "%s: no permission to read it; check its owner and mode".formatted(name), cause);
        }
        return new InvalidInputException(
                "%s: cannot be read: %s".formatted(name, OneLine.of(String.valueOf(cause.getMessage()))), cause);
    }

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }
}

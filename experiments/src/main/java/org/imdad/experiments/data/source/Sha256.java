package org.imdad.experiments.data.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.InvalidInputException;

/** SHA-256 of files, in lower-case hexadecimal. */
public final class Sha256 {

    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    /**
     * Checksum of a file's bytes.
     *
     * @throws InvalidInputException if it cannot be read
     */
    public static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Checksum of what a gzip file holds; empty if it is no gzip file or is damaged.
     *
     * @throws InvalidInputException if it cannot be read
     */
    static Optional<String> ofGzip(Path file) {
        try (InputStream raw = Files.newInputStream(file)) {
            return ofGzip(raw);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Optional<String> ofGzip(InputStream raw) throws IOException {
        try (InputStream in = new GZIPInputStream(raw, BUFFER)) {
            return Optional.of(DigestUtils.sha256Hex(in));
        } catch (ZipException | EOFException e) {
            return Optional.empty();
        }
    }

    private static InvalidInputException unreadable(Path file, IOException e) {
        return new InvalidInputException(file + ": cannot be read: " + Failures.reason(e), e);
    }
}

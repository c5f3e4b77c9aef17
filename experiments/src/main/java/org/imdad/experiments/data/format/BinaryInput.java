package org.imdad.experiments.data.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.imdad.core.detector.InvalidInputException;

/**
 * Reads a binary file front to back in pieces of known length. Gzip is recognised by content, not by name.
 *
 * <p>Nothing is allocated that the file cannot fill: a piece longer than what is left of a plain file, or longer than
 * the 1032-fold of a compressed one (the most that DEFLATE can expand), is refused first. Every failure is an
 * {@link InvalidInputException} of one line that names the file. Not thread-safe.
 */
final class BinaryInput implements Closeable {

    /** The most bytes that one byte of DEFLATE data can stand for. */
    static final int DEFLATE_RATIO = 1032;

    /** A compressed file may say that it holds more than it does, so that memory is taken as the bytes come. */
    private static final int FIRST_PIECE = 1 << 20;

    private final String name;
    private final InputStream in;
    private final long limit;
    private long position;

    private BinaryInput(String name, InputStream in, long limit) {
        this.name = name;
        this.in = in;
        this.limit = limit;
    }

    /** Opens a plain or gzip-compressed source. */
    static BinaryInput open(BinarySource source) {
        try {
            InputStream in = unpacked(source);
            long factor = in instanceof GZIPInputStream ? DEFLATE_RATIO : 1;
            return new BinaryInput(source.name(), in, source.length() * factor);
        } catch (IOException e) {
            throw damaged(source.name(), e);
        }
    }

    /** The bytes of a plain source, or the unpacked bytes of a compressed one; the caller closes the stream. */
    static InputStream unpacked(BinarySource source) throws IOException {
        return unpacked(source.open());
    }

    /** The bytes of a plain stream, or the unpacked bytes of a compressed one; closed if this fails. */
    static InputStream unpacked(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw, 1 << 16);
        try {
            return isGzip(in) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The one line to say when reading or unpacking fails. */
    static InvalidInputException damaged(String name, IOException cause) {
        if (cause instanceof EOFException) {
            return new InvalidInputException(
                    "%s: the compressed data end too early; the file is truncated, get it again".formatted(name),
                    cause);
        }
        if (cause instanceof ZipException) {
            return new InvalidInputException(
                    "%s: damaged compressed data (%s); get the file again".formatted(name, cause.getMessage()), cause);
        }
        return BinarySource.unreadable(name, cause);
    }

    /**
     * Reads from a stream that someone else opened, such as an archive's entry.
     *
     * @param name for messages
     * @param limit the most bytes the stream can hold
     */
    static BinaryInput over(String name, InputStream in, long limit) {
        return new BinaryInput(name, in, limit);
    }

    /** Name for messages. */
    String name() {
        return name;
    }

    /**
     * Reads exactly {@code length} bytes into a new array.
     *
     * @param length number of bytes, not negative
     * @param what what they are, for the message when the file ends before
     */
    byte[] read(long length, String what) {
        if (length > limit - position || length > Integer.MAX_VALUE - 8) {
            throw new InvalidInputException(
                    "%s: %s would take %,d bytes, but the file can hold at most %,d more; it is truncated or damaged"
                            .formatted(name, what, length, Math.min(limit - position, Integer.MAX_VALUE - 8)));
        }
        byte[] bytes = new byte[(int) Math.min(length, FIRST_PIECE)];
        read(bytes, 0, bytes.length, what);
        while (bytes.length < length) {
            int filled = bytes.length;
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, 8L * filled));
            read(bytes, filled, bytes.length - filled, what);
        }
        return bytes;
    }

    /** Reads exactly {@code length} bytes to {@code target[from...]}. */
    void read(byte[] target, int from, int length, String what) {
        int found;
        try {
            found = in.readNBytes(target, from, length);
        } catch (EOFException e) {
            throw truncated(what, e);
        } catch (IOException e) {
            throw damaged(name, e);
        }
        position += found;
        if (found < length) {
            throw truncated(what, null);
        }
    }

    /** Checks that nothing follows. */
    void requireEnd() {
        int next;
        try {
            next = in.read();
        } catch (IOException e) {
            throw damaged(name, e);
        }
        if (next >= 0) {
            throw new InvalidInputException(
                    "%s: goes on after the %,d bytes that its format allows; it is damaged or of another kind"
                            .formatted(name, position));
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw BinarySource.unreadable(name, e);
        }
    }

    private InvalidInputException truncated(String what, IOException cause) {
        return new InvalidInputException(
                "%s: ends after %,d bytes, within %s; the file is truncated, get it again"
                        .formatted(name, position, what),
                cause);
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        return start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
    }
}

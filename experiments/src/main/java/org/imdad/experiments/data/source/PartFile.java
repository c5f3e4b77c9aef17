package org.imdad.experiments.data.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The bytes of a file that is not complete yet, in {@code NAME.part} beside its later place. It is locked while open, so
 * that two processes never write to it, and stays when a download breaks, so that the next one continues it.
 */
final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Path target;
    private final FileChannel channel;

    private PartFile(Path path, Path target, FileChannel channel) {
        this.path = path;
        this.target = target;
        this.channel = channel;
    }

    /**
     * Opens what there is of a file, or an empty beginning.
     *
     * @param folder where the complete file will be; created if need be
     * @param name of the complete file
     * @throws DownloadException if the folder cannot be written to or another process has the file open
     */
    static PartFile open(Path folder, String name) {
        Path path = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DownloadException(path + " is being written by another process; wait until it is done");
            }
            return new PartFile(path, folder.resolve(name), channel);
        } catch (IOException e) {
            throw new DownloadException("%s: cannot be written: %s".formatted(path, Failures.reason(e)), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Number of bytes that are here. */
    long length() throws IOException {
        return channel.size();
    }

    /** Throws away all bytes. */
    void clear() throws IOException {
        channel.truncate(0);
    }

    /** Adds bytes at the end. */
    void append(ByteBuffer bytes) throws IOException {
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. Read by the channel: closing any other one would drop the lock. */
    String sha256() throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long position = 0;
        for (int read = channel.read(buffer, position); read > 0; read = channel.read(buffer, position)) {
            digest.update(buffer.flip());
            buffer.clear();
            position += read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Moves the file to its place in one step, its bytes safely on disk before. */
    void complete() throws IOException {
        channel.force(true);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

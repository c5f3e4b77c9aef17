package org.imdad.experiments.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.imdad.core.detector.InvalidInputException;

/**
 * The right to write to a results folder, held by one process at a time. It is a lock of the operating system, so that
 * it goes with its holder however that ends; the file holds the holder's process number and is never removed.
 */
final class StoreLock implements AutoCloseable {

    static final String FILE = "results.lock";

    /** Far behind the text: where locks are mandatory, the text stays readable. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws InvalidInputException if another process has it, or if the file cannot be written
     */
    static StoreLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new InvalidInputException(
                        "%s: process %s is writing results there; wait for it, stop it, or choose another folder"
                                .formatted(folder, Files.readString(file).strip()));
            }
            channel.truncate(0);
            String holder = ProcessHandle.current().pid() + System.lineSeparator();
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new StoreLock(channel);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "%s: cannot be written (%s); check its permissions or choose another folder".formatted(file, e), e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be closed (%s)".formatted(FILE, e), e);
        }
    }
}

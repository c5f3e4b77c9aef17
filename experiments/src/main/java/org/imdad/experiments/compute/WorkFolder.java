package org.imdad.experiments.compute;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.WorkCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of work that trials share, used by several processes at once: one file per key, named by the key's SHA-256.
 * Work wanted twice at the same time is computed once; who comes second waits.
 *
 * <p>A file starts with the SHA-256 of the bytes that follow and is put in place with one renaming; a file that does not
 * agree with itself is computed again. Computing is guarded by a lock of the operating system on a file beside it, which
 * goes with its holder however that ends.
 */
public final class WorkFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    private static final int DIGEST_BYTES = 32;
    private static final long POLL_MILLIS = 50;

    private final Path folder;

    /**
     * Uses a folder, making it when something is kept.
     *
     * @param folder holds this work, {@link #splits} and nothing else
     */
    public WorkFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * This folder as a cache.
     *
     * @param whileWaiting called now and then while another process computes; may throw to give up
     */
    public WorkCache cache(Runnable whileWaiting) {
        return (key, work) -> get(key, work, whileWaiting);
    }

    /** Folder in it for the preprocessed data of trials, see {@link SplitCache}. */
    Path splits() {
        return folder.resolve("splits");
    }

    /**
     * Deletes the preprocessed data, which take up to 2 GiB and are soon made again: for when no trial is left to do. What
     * cannot be deleted stays.
     */
    public void deleteSplits() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(splits())) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(splits());
        } catch (IOException e) {
            LOG.info("{}: preprocessed data cannot be deleted ({})", splits(), e.toString());
        }
    }

    private byte[] get(String key, Supplier<byte[]> work, Runnable whileWaiting) {
        String name = HexFormat.of().formatHex(DigestUtils.sha256(key.getBytes(StandardCharsets.UTF_8)));
        Path file = folder.resolve(name + ".bin");
        try {
            Optional<byte[]> kept = read(file);
            if (kept.isPresent()) {
                return kept.get();
            }
            Files.createDirectories(folder);
            try (FileChannel guard = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(guard, whileWaiting);
                return readOrCompute(file, work);
            }
        } catch (IOException e) {
            throw new InvalidInputException(
                    "%s: shared work cannot be kept (%s); check the disk and the folder's permissions"
                            .formatted(file, e),
                    e);
        }
    }

    private static byte[] readOrCompute(Path file, Supplier<byte[]> work) throws IOException {
        Optional<byte[]> kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] computed = work.get();
        write(file, computed);
        return computed;
    }

    /** Takes the lock of a file, which is given back when the channel is closed. */
    private static void lock(FileChannel guard, Runnable whileWaiting) throws IOException {
        while (!tryLock(guard)) {
            whileWaiting.run();
            sleep();
        }
    }

    private static boolean tryLock(FileChannel guard) throws IOException {
        try {
            return guard.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another process computed shared work", e);
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < DIGEST_BYTES) {
            return Optional.empty();
        }
        byte[] kept = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
        boolean whole = MessageDigest.isEqual(DigestUtils.sha256(kept), Arrays.copyOf(bytes, DIGEST_BYTES));
        return whole ? Optional.of(kept) : Optional.empty();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (ByteBuffer piece :
                    new ByteBuffer[] {ByteBuffer.wrap(DigestUtils.sha256(bytes)), ByteBuffer.wrap(bytes)}) {
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

package org.imdad.experiments.data.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.imdad.experiments.data.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of decoded data sets that worker processes map into memory, so that each is decoded once and takes its memory
 * once on the machine.
 *
 * <p>A file is written beside its place and moved there in one step, so nobody ever sees half of one; a lock file lets
 * one process decode while others wait. A file that is truncated, damaged in its header or of an older version is made
 * anew. Where the folder cannot be written the data are decoded into this process's own memory, with a warning.
 *
 * <p>Thread-safe, and safe for several processes.
 */
public final class DatasetCache {

    private static final Logger LOG = LoggerFactory.getLogger(DatasetCache.class);

    /** File locks belong to the whole process, so threads of one take turns here first. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path folder;

    /**
     * A cache in a folder, which is created when first needed.
     *
     * @param folder on a disk of this machine
     */
    public DatasetCache(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a data set, decoding it if the cache does not have it.
     *
     * @param key names the data and everything they depend on
     * @param decode reads the data set from its source; its rows must be stored rows, as those of all readers are. What
     *     it throws is passed on
     */
    public Dataset open(CacheKey key, Supplier<Dataset> decode) {
        Path file = folder.resolve(key.text() + ".imdad-data");
        Optional<Dataset> cached = mapped(file);
        return cached.isPresent() ? cached.get() : decodedOnce(key, file, decode);
    }

    private Dataset decodedOnce(CacheKey key, Path file, Supplier<Dataset> decode) {
        IN_PROCESS.lock();
        try (FileChannel channel = lockFile(key)) {
            channel.lock();
            Optional<Dataset> madeMeanwhile = mapped(file);
            if (madeMeanwhile.isPresent()) {
                return madeMeanwhile.get();
            }
            removeLeftovers(key);
            return storeAndMap(key, file, decode.get());
        } catch (IOException e) {
            LOG.warn("cache folder {} cannot be used ({}); decoding into memory", folder, e.toString());
            return decode.get();
        } finally {
            IN_PROCESS.unlock();
        }
    }

    private Dataset storeAndMap(CacheKey key, Path file, Dataset decoded) {
        try {
            Path unfinished = Files.createTempFile(folder, key.text() + ".", ".unfinished");
            try {
                CacheFile.write(unfinished, decoded);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.warn("cache file {} cannot be written ({}); keeping the data in memory", file, e.toString());
        }
        return mapped(file).orElse(decoded);
    }

    private FileChannel lockFile(CacheKey key) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve(key.text() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Deletes what a killed process left half-written; called with the lock held, so no one is writing it. */
    private void removeLeftovers(CacheKey key) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, key.text() + ".*.unfinished")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static Optional<Dataset> mapped(Path file) {
        try {
            Optional<Dataset> dataset = CacheFile.open(file);
            if (dataset.isEmpty()) {
                LOG.info("cache file {} is truncated, damaged or of another version; making it anew", file);
            }
            return dataset;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("cache file {} cannot be read ({})", file, e.toString());
            return Optional.empty();
        }
    }
}

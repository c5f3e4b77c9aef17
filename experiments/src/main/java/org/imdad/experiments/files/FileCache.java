package org.imdad.experiments.files;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of files that worker processes map into memory, so that what is in them is made once and takes its memory once
 * on the machine.
 *
 * <p>A file is written beside its place and moved there in one step, so nobody ever sees half of one; a lock file lets
 * one process make it while others wait. A file that its format does not take is made anew. Where the folder cannot be
 * written the data are made in this process's own memory, with a warning.
 *
 * <p>Thread-safe, and safe for several processes.
 */
public final class FileCache {

    private static final Logger LOG = LoggerFactory.getLogger(FileCache.class);

    /** File locks belong to the whole process, so threads of one take turns here first. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /**
     * A cache in a folder, which is created when first needed.
     *
     * @param folder on a disk of this machine
     */
    public FileCache(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens what a key names, making it if the cache does not have it.
     *
     * @param key names the data and everything they depend on
     * @param format how they are kept
     * @param make makes them; what it throws is passed on
     */
    public <T> T open(CacheKey key, FileFormat<T> format, Supplier<T> make) {
        Path file = folder.resolve(key.text() + format.ending());
        Optional<T> cached = mapped(file, format);
        return cached.isPresent() ? cached.get() : madeOnce(key, file, format, make);
    }

    private <T> T madeOnce(CacheKey key, Path file, FileFormat<T> format, Supplier<T> make) {
        IN_PROCESS.lock();
        try (FileChannel channel = lockFile(key)) {
            channel.lock();
            Optional<T> madeMeanwhile = mapped(file, format);
            if (madeMeanwhile.isPresent()) {
                return madeMeanwhile.get();
            }
            removeLeftovers(key);
            return storeAndMap(key, file, format, make.get());
        } catch (IOException e) {
            LOG.warn("cache folder {} cannot be used ({}); making the data in memory", folder, e.toString());
            return make.get();
        } finally {
            IN_PROCESS.unlock();
        }
    }

    private <T> T storeAndMap(CacheKey key, Path file, FileFormat<T> format, T made) {
        try {
            Path unfinished = Files.createTempFile(folder, key.text() + ".", UNFINISHED);
            try {
                format.write(unfinished, made);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.warn("cache file {} cannot be written ({}); keeping the data in memory", file, e.toString());
            return made;
        }
        return mapped(file, format).orElse(made);
    }

    private FileChannel lockFile(CacheKey key) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                folder.resolve(key.text() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Deletes what a killed process left half-written; called with the lock held, so no one is writing it. */
    private void removeLeftovers(CacheKey key) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, key.text() + ".*" + UNFINISHED)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static <T> Optional<T> mapped(Path file, FileFormat<T> format) {
        try {
            Optional<T> opened = format.open(file);
            if (opened.isEmpty()) {
                LOG.info("cache file {} is truncated, damaged or of another version; making it anew", file);
            }
            return opened;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("cache file {} cannot be read ({})", file, e.toString());
            return Optional.empty();
        }
    }
}

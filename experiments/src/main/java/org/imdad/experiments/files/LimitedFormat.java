package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A format whose files in one {@link FileCache} folder together take a limited number of bytes: before a file is written,
 * those of the same ending that were opened or written least recently are deleted until it fits. The time of last
 * modification says when that was.
 *
 * <p>Who has mapped a deleted file keeps what it has mapped; where the system does not delete such a file it stays and
 * counts. Processes take turns in making room, threads of one process in {@link FileCache}.
 *
 * @param format what the files hold
 * @param maxBytes the limit; a file that cannot be made to fit is not written, with an {@link IOException}
 * @param <T> type of the values
 */
public record LimitedFormat<T>(FileFormat<T> format, long maxBytes) implements FileFormat<T> {

    private static final String ROOM_LOCK = "room.lock";

    @Override
    public String ending() {
        return format.ending();
    }

    @Override
    public long length(T value) {
        return format.length(value);
    }

    @Override
    public void write(Path file, T value) throws IOException {
        long length = length(value);
        if (length > maxBytes) {
            throw new IOException("it takes %d bytes, the limit is %d".formatted(length, maxBytes));
        }
        try (FileChannel channel =
                FileChannel.open(file.resolveSibling(ROOM_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            makeRoom(file, length);
            format.write(file, value);
        }
    }

    @Override
    public Optional<T> open(Path file) throws IOException {
        Optional<T> opened = format.open(file);
        if (opened.isPresent()) {
            touch(file);
        }
        return opened;
    }

    private void makeRoom(Path file, long length) throws IOException {
        List<Kept> others = others(file);
        long taken = others.stream().mapToLong(Kept::length).sum();
        for (Kept other : others) {
            if (taken + length > maxBytes && delete(other.file())) {
                taken -= other.length();
            }
        }
        if (taken + length > maxBytes) {
            throw new IOException("it takes %d bytes, others that cannot be deleted take %d, the limit is %d"
                    .formatted(length, taken, maxBytes));
        }
    }

    /**
     * All other files with data, least recently used ones first. No one else is writing now: an unfinished file was left by
     * a killed process, or it is whole and about to be moved, and then among the last to go.
     */
    private List<Kept> others(Path file) throws IOException {
        List<Kept> others = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(file.resolveSibling(""), "*{" + ending() + "," + FileCache.UNFINISHED + "}")) {
            for (Path other : found) {
                if (!other.equals(file)) {
                    kept(other).ifPresent(others::add);
                }
            }
        }
        others.sort(Comparator.comparing(Kept::used));
        return others;
    }

    private static Optional<Kept> kept(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Kept(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnlyOrGone) {
            // Then the file is deleted earlier than it should be, and made again.
        }
    }

    private record Kept(Path file, long length, FileTime used) {}
}

package org.imdad.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.imdad.core.detector.InvalidInputException;

/**
 * The files of a report. Each is put in place whole. A list of them stays in the folder, so that those of an earlier report that
 * this one does not have are removed at the end, and all others are left alone. Used by one thread.
 */
final class ReportFolder {

    /** A name on each line, relative to the folder. */
    private static final String LIST = ".imdad-report";

    private final Path folder;
    private final Set<String> written = new TreeSet<>();

    /**
     * Creates the folder where it is missing.
     *
     * @throws InvalidInputException if that is not possible
     */
    ReportFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a text in UTF-8 and returns its file. */
    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes and returns their file. */
    Path write(String name, byte[] bytes) {
        return put(name, temporary -> Files.write(temporary, bytes));
    }

    /** Writes a text in UTF-8 piece by piece and returns its file. */
    Path write(String name, Consumer<Writer> text) {
        return put(name, temporary -> {
            try (Writer out = Files.newBufferedWriter(temporary)) {
                text.accept(out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** Fills a file. */
    @FunctionalInterface
    private interface Filling {
        void fill(Path file) throws IOException;
    }

    private Path put(String name, Filling filling) {
        Path file = folder.resolve(name);
        Path temporary = folder.resolve(name + ".part");
        try {
            Files.createDirectories(file.resolveSibling(""));
            filling.fill(temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(e);
        }
        written.add(name);
        return file;
    }

    /** Removes what an earlier report left. */
    void removeStaleFiles() {
        try {
            Path list = folder.resolve(LIST);
            if (Files.isRegularFile(list)) {
                for (String name : Files.readAllLines(list)) {
                    if (isStale(name)) {
                        Files.deleteIfExists(folder.resolve(name));
                    }
                }
            }
            Files.write(list, written);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The list may have been edited: what leads out of the folder is no file of a report. */
    private boolean isStale(String name) {
        return !name.isBlank()
                && !written.contains(name)
                && folder.resolve(name).normalize().startsWith(folder.normalize())
                && !Files.isDirectory(folder.resolve(name));
    }

    private InvalidInputException unwritable(IOException e) {
        return new InvalidInputException(
                "report folder %s cannot be written (%s): name a folder that can be".formatted(folder, e), e);
    }
}

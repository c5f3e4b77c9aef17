package org.imdad.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;

/**
 * The files of a report. Each is put in place whole; files of an earlier report that this one does not have are removed
 * from the report's own subfolders at the end, other files are left alone. Used by one thread.
 */
final class ReportFolder {

    private static final List<String> SUBFOLDERS = List.of("figures", "tables", "timings");
    private static final Set<String> EXTENSIONS = Set.of("png", "svg", "pdf", "md", "csv", "tex");

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

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
        written.add(file);
        return file;
    }

    /** Removes what an earlier report left in the subfolders. */
    void removeStaleFiles() {
        for (Path subfolder : SUBFOLDERS.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .toList()) {
            try (Stream<Path> files = Files.list(subfolder)) {
                for (Path file : files.filter(this::isStale).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private boolean isStale(Path file) {
        String name = file.getFileName().toString();
        return !written.contains(file) && EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private InvalidInputException unwritable(IOException e) {
        return new InvalidInputException(
                "report folder %s cannot be written (%s): name a folder that can be".formatted(folder, e), e);
    }
}

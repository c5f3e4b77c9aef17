package org.imdad.experiments.data.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;

/**
 * The pictures in a folder and the folders in it, sorted by their paths within it. Links are not followed, and hidden files
 * are passed over as are those of other kinds.
 *
 * @param folder where they lie
 * @param names paths within the folder, with {@code /} between folders
 */
record ImageFiles(Path folder, List<String> names) {

    private static final Pattern ENDING =
            Pattern.compile(".*\\.(png|jpg|jpeg|bmp|gif)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Finds the pictures.
     *
     * @throws InvalidInputException if the folder cannot be read or has none
     */
    static ImageFiles in(Path folder, Consumer<String> notes) {
        List<String> names = new ArrayList<>();
        int others = 0;
        // The folder itself may be a link, those in it are passed over.
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            Path root = folder.toRealPath();
            for (Path path : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                String name = root.relativize(path).toString().replace('\\', '/');
                if (isPicture(path, name)) {
                    names.add(name);
                } else {
                    others++;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
        if (names.isEmpty()) {
            throw new InvalidInputException(
                    "%s: no pictures in this folder; needed are files that end in .png, .jpg, .jpeg, .bmp or .gif"
                            .formatted(folder));
        }
        if (others > 0) {
            notes.accept("%s: passed over %d files that are hidden, links or no pictures".formatted(folder, others));
        }
        Collections.sort(names);
        return new ImageFiles(folder, List.copyOf(names));
    }

    Path path(int i) {
        return folder.resolve(names.get(i));
    }

    private static boolean isPicture(Path path, String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && ENDING.matcher(name).matches() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}

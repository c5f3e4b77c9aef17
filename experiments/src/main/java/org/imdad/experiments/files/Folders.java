package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;

/** Folders with all that is in them. Stateless and thread-safe. */
public final class Folders {

    private Folders() {}

    /**
     * Removes a folder, if it is there.
     *
     * @throws InvalidInputException if something in it cannot be removed
     */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new InvalidInputException("%s: cannot be removed: %s".formatted(folder, e), e);
        }
    }
}

package org.imdad.experiments.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.imdad.core.detector.InvalidInputException;

/**
 * The folder that takes the scores.
 *
 * @param system where it lies
 * @param path whole
 * @param isNew whether it is not there yet
 */
record OutFolder(FileSystem system, Path path, boolean isNew) {

    /**
     * Checks that nothing is there.
     *
     * @param place as the user named it
     * @throws InvalidInputException if there is a file, or a folder that is not empty
     */
    static OutFolder requireEmpty(String place, Configuration hadoop) {
        try {
            Path given = new Path(place);
            FileSystem system = given.getFileSystem(hadoop);
            Path path = system.makeQualified(given);
            if (!system.exists(path)) {
                return new OutFolder(system, path, true);
            }
            if (system.getFileStatus(path).isFile()) {
                throw new InvalidInputException(
                        "-o %s: is a file; with --spark scores are written to a folder, name a new one"
                                .formatted(place));
            }
            if (system.listStatus(path).length > 0) {
                throw new InvalidInputException(
                        "-o %s: the folder is not empty; name a new one, or remove it".formatted(place));
            }
            return new OutFolder(system, path, false);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException("-o %s: cannot be used: %s".formatted(place, e.getMessage()), e);
        }
    }

    /** Removes it unless it was there before. */
    void forget() throws IOException {
        if (isNew) {
            system.delete(path, true);
        }
    }
}

package org.imdad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.catalog.DatasetListing;

/** Tells data sets that are known by name from files; a name stands for the data set, {@code ./name} for the file. */
final class DataPlace {

    private DataPlace() {}

    /** Whether this is the name of a known data set. */
    static boolean isNamed(String data) {
        return DatasetListing.names().contains(data);
    }

    /**
     * The path of a file or folder.
     *
     * @throws InvalidInputException if it does not exist
     */
    static Path path(String data) {
        Path path = Path.of(data);
        if (!Files.exists(path)) {
            List<String> names = DatasetListing.names();
            throw new InvalidInputException("%s: no such file or folder, and no known data set of that name%s"
                    .formatted(data, NearestName.hint(data, names)));
        }
        return path;
    }
}

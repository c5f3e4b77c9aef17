package org.imdad.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import picocli.CommandLine.Option;

/** The option that says where named data sets lie. */
final class DataDirOption {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder to search first for mnist, fashion-mnist and cifar10, before the one that the"
                    + " environment variable IMDAD_DATA names, the user's cache folder and /usr/share/datasets.")
    private Path folder;

    /** The folder, if it was given. */
    Optional<Path> given() {
        return Optional.ofNullable(folder);
    }

    /** A locator of named data sets that searches this folder first, if it was given. */
    DatasetLocator locator() {
        return new DatasetLocator(SearchPlaces.of(given()));
    }
}

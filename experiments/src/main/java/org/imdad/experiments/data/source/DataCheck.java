package org.imdad.experiments.data.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies which files of named data sets are on this machine and whether their content is the published one. */
public final class DataCheck {

    private final DatasetLocator locator;

    /**
     * Creates a check.
     *
     * @param locator finds the files
     */
    public DataCheck(DatasetLocator locator) {
        this.locator = locator;
    }

    /** What was found of one file. */
    public enum State {
        /** It is there and its checksum is the published one. */
        OK,
        /** It is there, but its content is not the published one. */
        WRONG,
        /** It is not there. */
        MISSING
    }

    /**
     * Result for one file.
     *
     * @param path where it is, or where it would be put
     * @param state what was found
     */
    public record FileCheck(Path path, State state) {}

    /**
     * Checks the files of a set, reading all that are there.
     *
     * @return one result per file of the place that holds most of the set, or per file to download if there is none
     */
    public List<FileCheck> check(NamedDataset set) {
        Optional<DatasetLocator.Candidate> place = locator.mostComplete(set);
        if (place.isEmpty()) {
            Path folder = locator.places().cacheOf(set);
            return set.publishedNames().stream()
                    .map(name -> new FileCheck(folder.resolve(name), State.MISSING))
                    .toList();
        }
        Path folder = place.get().folder();
        List<FileCheck> results = new ArrayList<>();
        for (DataFile file : place.get().form().files()) {
            results.add(file.in(folder)
                    .map(path -> new FileCheck(path, file.matches(path) ? State.OK : State.WRONG))
                    .orElseGet(() -> new FileCheck(folder.resolve(file.name()), State.MISSING)));
        }
        return results;
    }
}

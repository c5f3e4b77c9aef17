package org.imdad.experiments.suite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.suite.Suite.DataEntry;
import org.imdad.experiments.suite.Suite.FileSource;

/**
 * The data sets of a suite: the user's own files under the names that the suite gives them, and all others from the
 * catalogue. Immutable and thread-safe.
 *
 * @param files own files by name
 * @param catalog opens everything else
 */
public record SuiteDatasets(Map<String, FileSource> files, DatasetCatalog catalog) implements DatasetSource {

    /** Copies the map. */
    public SuiteDatasets {
        files = Map.copyOf(files);
    }

    /** The data sets of a suite. */
    public static SuiteDatasets of(Suite suite, DatasetCatalog catalog) {
        Map<String, FileSource> files = new LinkedHashMap<>();
        for (DataEntry entry : suite.data()) {
            entry.file().ifPresent(file -> files.put(entry.dataset(), file));
        }
        return new SuiteDatasets(files, catalog);
    }

    @Override
    public Dataset open(String name) {
        FileSource own = files.get(name);
        return own == null ? catalog.open(name) : catalog.openFile(name, own.path(), own.options());
    }

    /**
     * Opens every data set of a suite, each once.
     *
     * @return by name, in the order of the suite
     */
    public Map<String, Dataset> openAll(Suite suite) {
        Map<String, Dataset> opened = new LinkedHashMap<>();
        suite.data().forEach(entry -> opened.computeIfAbsent(entry.dataset(), this::open));
        return opened;
    }
}

package org.imdad.experiments.data.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.data.builtin.BuiltinDatasets;
import org.imdad.experiments.data.cache.DatasetCache;
import org.imdad.experiments.data.format.Cifar10Reader;
import org.imdad.experiments.data.format.DatasetFiles;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.data.format.IdxReader;
import org.imdad.experiments.data.format.LabelledImages;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.LocatedDataset;
import org.imdad.experiments.data.source.NamedDataset;
import org.imdad.experiments.data.source.NamedDatasets;
import org.imdad.experiments.files.CacheKey;

/**
 * All data sets that suites can name: those shipped with the program, generated ones, and named ones on this machine.
 * Thread-safe.
 *
 * <p>Named sets and files are decoded once, after their checksums have been verified, into a cache that processes share.
 */
public final class DatasetCatalog implements DatasetSource {

    private static final String DECODED = "decoded";

    private final DatasetLocator locator;
    private final DatasetCache cache;

    /**
     * A catalogue whose cache lies in the user's cache folder.
     *
     * @param locator finds named sets
     */
    public DatasetCatalog(DatasetLocator locator) {
        this(locator, new DatasetCache(locator.places().cache().resolve(DECODED)));
    }

    /**
     * A catalogue with another cache.
     *
     * @param locator finds named sets
     * @param cache keeps decoded data
     */
    public DatasetCatalog(DatasetLocator locator, DatasetCache cache) {
        this.locator = locator;
        this.cache = cache;
    }

    /**
     * Opens a data set by name.
     *
     * @throws InvalidInputException if there is none of that name, or if its files are missing or not the published ones
     */
    @Override
    public Dataset open(String name) {
        if (BuiltinDatasets.contains(name)) {
            return BuiltinDatasets.open(name);
        }
        return open(locator.require(NamedDatasets.find(name).orElseThrow(() -> unknown(name))));
    }

    /**
     * Opens a user's own data. Its checksum covers the names of its classes, which the user may change.
     *
     * @param name name it has in results
     * @param file file or folder
     * @param options how to read it
     * @throws InvalidInputException if it is missing, of an unknown kind, damaged, or holds what an experiment cannot use
     */
    public Dataset openFile(String name, Path file, FileOptions options) {
        CacheKey key = CacheKey.ofFiles(name, options.toString(), DatasetFiles.sources(file, options));
        return cache.open(key, () -> DatasetFiles.open(file, options).named(name))
                .checkingClassNames();
    }

    private Dataset open(LocatedDataset located) {
        NamedDataset set = located.set();
        CacheKey key = CacheKey.ofFiles(set.name(), set.format().toString(), located.files());
        return cache.open(key, () -> {
            located.verify();
            return read(located);
        });
    }

    private static Dataset read(LocatedDataset located) {
        NamedDataset set = located.set();
        List<Path> files = located.files();
        return switch (set.format()) {
            case IDX -> {
                LabelledImages training = IdxReader.readImages(files.get(0), files.get(1));
                LabelledImages test = IdxReader.readImages(files.get(2), files.get(3));
                yield Dataset.of(set.name(), set.shape(), set.classNames(), training.rows(), Optional.of(test.rows()));
            }
            case CIFAR10 -> Cifar10Reader.read(files.size() == 1 ? files.get(0) : located.folder());
        };
    }

    private static InvalidInputException unknown(String name) {
        List<String> known = DatasetListing.names();
        return new InvalidInputException("unknown data set %s; known are %s%s"
                .formatted(name, String.join(", ", known), NearestName.hint(name, known)));
    }
}

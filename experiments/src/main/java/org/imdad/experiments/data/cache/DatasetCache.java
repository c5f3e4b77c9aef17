package org.imdad.experiments.data.cache;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.files.CacheKey;
import org.imdad.experiments.files.FileCache;

/**
 * A {@link FileCache} of decoded data sets. A file that is truncated, damaged or of an older version is made
 * anew. Thread-safe, and safe for several processes.
 */
public final class DatasetCache {

    private final FileCache files;

    /**
     * A cache in a folder, which is created when first needed.
     *
     * @param folder on a disk of this machine
     */
    public DatasetCache(Path folder) {
        this.files = new FileCache(folder);
    }

    /**
     * Opens a data set, decoding it if the cache does not have it.
     *
     * @param key names the data and everything they depend on
     * @param decode reads the data set from its source; its rows must be stored rows, as those of all readers are. What
     *     it throws is passed on
     */
    public Dataset open(CacheKey key, Supplier<Dataset> decode) {
        return files.open(key, new DatasetFormat(), decode);
    }
}

package org.imdad.experiments.compute;

import java.nio.file.Path;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.files.CacheKey;
import org.imdad.experiments.files.FileCache;
import org.imdad.experiments.files.FileFormat;
import org.imdad.experiments.files.LimitedFormat;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.protocol.Splitter;
import org.imdad.experiments.trial.SplitIdentity;

/**
 * A {@link FileCache} of preprocessed splits with a limit on the bytes they take on the disk. Samples are mapped, so that
 * processes with the same split hold it in memory once. A file that is truncated, damaged in its header, of another
 * version or of another split is made anew; a split that alone exceeds the limit is kept in memory. Thread-safe, and safe
 * for several processes.
 */
final class SplitCache {

    /** The limit for the work of a suite: 2 GiB. */
    static final long MAX_BYTES = 2L << 30;

    private final FileCache files;
    private final long maxBytes;

    /**
     * A cache in a folder, which is created when first needed.
     *
     * @param folder on a disk of this machine; holds nothing else
     * @param maxBytes limit of all splits together; the least recently used ones are deleted
     */
    SplitCache(Path folder, long maxBytes) {
        this.files = new FileCache(folder);
        this.maxBytes = maxBytes;
    }

    /**
     * What {@link Splitter#split} gives, bit for bit.
     *
     * @throws InvalidInputException if a class is unknown or a split lacks rows
     */
    Split open(Dataset dataset, Protocol protocol, Preprocessing preprocessing) {
        String identity = SplitIdentity.of(dataset, protocol, preprocessing);
        FileFormat<Split> format = new LimitedFormat<>(new SplitFormat(identity), maxBytes);
        return files.open(
                CacheKey.of(dataset.name(), identity), format, () -> Splitter.split(dataset, protocol, preprocessing));
    }
}

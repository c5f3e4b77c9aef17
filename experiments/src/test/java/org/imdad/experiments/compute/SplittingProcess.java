package org.imdad.experiments.compute;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.imdad.experiments.data.Dataset;

/** Opens a split of the blobs through a cache folder and says on standard output how many rows it read for that. */
final class SplittingProcess {

    private SplittingProcess() {}

    public static void main(String[] arguments) {
        AtomicInteger copied = new AtomicInteger();
        Dataset dataset = SplitCacheTest.counted(copied);
        new SplitCache(Path.of(arguments[0]), SplitCache.MAX_BYTES)
                .open(dataset, SplitCacheTest.protocol(1), SplitCacheTest.STANDARDISE);
        System.out.println(copied);
    }
}

package org.imdad.experiments.data.cache;

import java.nio.file.Path;
import org.imdad.experiments.data.Dataset;

/** Opens the toy data set through a cache folder and says on standard output what it did; decoding takes a while. */
final class OpeningProcess {

    private OpeningProcess() {}

    public static void main(String[] arguments) {
        Dataset dataset = new DatasetCache(Path.of(arguments[0])).open(DatasetCacheTest.KEY, () -> {
            System.out.println("decoding");
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return DatasetCacheTest.toy();
        });
        System.out.println(dataset.checksum());
    }
}

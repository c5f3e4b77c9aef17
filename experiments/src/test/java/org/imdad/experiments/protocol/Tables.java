package org.imdad.experiments.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.MemoryRows;

/** Data sets to test with; the only value of each row is its index. */
final class Tables {

    private Tables() {}

    /** Classes a, b, c, ... with the given numbers of rows, interleaved, in one table. */
    static Dataset table(int... rowsPerClass) {
        return dataset(Optional.empty(), rowsPerClass);
    }

    /** The same as the training part, and an official test part with as many rows of each class as {@code test} says. */
    static Dataset withTest(int[] test, int... training) {
        return dataset(Optional.of(MemoryRows.numbered(labels(test))), training);
    }

    private static Dataset dataset(Optional<MemoryRows> test, int... training) {
        List<String> names = IntStream.range(0, training.length)
                .mapToObj(k -> String.valueOf((char) ('a' + k)))
                .toList();
        return new Dataset(
                "letters",
                SampleShape.vector(1),
                names,
                MemoryRows.numbered(labels(training)),
                test.map(rows -> rows),
                "checksum");
    }

    /** Labels dealt out in turn until each class has its number. */
    static int[] labels(int... rowsPerClass) {
        int[] left = rowsPerClass.clone();
        IntStream.Builder labels = IntStream.builder();
        while (Arrays.stream(left).sum() > 0) {
            for (int k = 0; k < left.length; k++) {
                if (left[k]-- > 0) {
                    labels.add(k);
                } else {
                    left[k] = 0;
                }
            }
        }
        return labels.build().toArray();
    }
}

package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinibatchesTest {

    @ParameterizedTest
    @CsvSource({"10, 5, '5,5'", "12, 5, '5,5,2'", "11, 5, '5,6'", "4, 5, 4", "1, 5, 1", "6, 5, 6", "3, 1, '1,1,1'"})
    void keepsTheSmallerLastBatchButNotASingleSample(int samples, int batchSize, String sizes) {
        List<int[]> batches = minibatches(samples, batchSize, 1).nextEpoch();

        assertThat(batches.stream().map(batch -> String.valueOf(batch.length))).containsExactly(sizes.split(","));
    }

    @ParameterizedTest
    @CsvSource({"13, 5, 3, '5,5,3'", "12, 5, 3, '5,7'", "11, 5, 5, '5,6'", "2, 5, 3, 2", "12, 5, 1, '5,5,2'"})
    void noBatchIsSmallerThanWanted(int samples, int batchSize, int smallest, String sizes) {
        Minibatches minibatches = new Minibatches(samples, batchSize, smallest, FitContext.random(1, "test"));

        assertThat(minibatches.nextEpoch().stream().map(batch -> String.valueOf(batch.length)))
                .containsExactly(sizes.split(","));
    }

    @Test
    void everyEpochHoldsEverySampleOnceInANewOrder() {
        Minibatches minibatches = minibatches(1000, 64, 7);

        int[] first = flat(minibatches.nextEpoch());
        int[] second = flat(minibatches.nextEpoch());

        assertThat(IntStream.of(first).sorted())
                .containsExactly(IntStream.range(0, 1000).boxed().toArray(Integer[]::new));
        assertThat(IntStream.of(second).sorted())
                .containsExactly(IntStream.range(0, 1000).boxed().toArray(Integer[]::new));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theSeedDecidesTheOrder() {
        assertThat(flat(minibatches(50, 8, 3).nextEpoch()))
                .isEqualTo(flat(minibatches(50, 8, 3).nextEpoch()));
        assertThat(flat(minibatches(50, 8, 3).nextEpoch()))
                .isNotEqualTo(flat(minibatches(50, 8, 4).nextEpoch()));
    }

    /** 24,000 shuffles of four samples: each of the 24 orders is expected 1,000 times with a deviation of 31. */
    @Test
    void allOrdersAreEquallyLikely() {
        Minibatches minibatches = minibatches(4, 4, 5);
        int[] counts = new int[256];
        for (int i = 0; i < 24_000; i++) {
            int[] order = minibatches.nextEpoch().get(0);
            counts[order[0] + 4 * order[1] + 16 * order[2] + 64 * order[3]]++;
        }

        assertThat(IntStream.of(counts).filter(count -> count > 0)).hasSize(24);
        assertThat(IntStream.of(counts).filter(count -> count > 0)).allMatch(count -> Math.abs(count - 1000) < 160);
    }

    @Test
    void refusesEmptySetsAndBatches() {
        assertThatThrownBy(() -> minibatches(0, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> minibatches(5, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minibatches(5, 2, 3, FitContext.random(1, "test")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Minibatches minibatches(int samples, int batchSize, long seed) {
        return new Minibatches(samples, batchSize, FitContext.random(seed, "test"));
    }

    private static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(IntStream::of).toArray();
    }
}

package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class BatchesTest {

    private static final int CAPACITY = 7;

    @RepeatedTest(200)
    void everyRowComesInItsTurnIntoTheBatchItBelongsTo(RepetitionInfo info) {
        RandomGenerator random = FitContext.random(info.getCurrentRepetition(), "counts");
        long[] counts = random.longs(random.nextInt(1, 9), 0, 3 * CAPACITY)
                .map(n -> random.nextBoolean() ? 0 : n)
                .toArray();
        Batches batches = new Batches(counts, CAPACITY);
        List<List<Long>> own = new ArrayList<>();
        long row = 0;
        for (long count : counts) {
            List<Long> rows = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                rows.add(row++);
            }
            own.add(rows);
        }
        List<Long> scored = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int partition = i;
            List<Long> mine = new ArrayList<>(own.get(i).subList((int) batches.lent(i), (int) counts[i]));
            IntStream.range(0, counts.length)
                    .filter(j -> batches.lent(j) > 0 && batches.borrower(j) == partition)
                    .forEach(j -> mine.addAll(own.get(j).subList(0, (int) batches.lent(j))));
            assertThat(mine).hasSize((int) (batches.end(i) - batches.begin(i)));
            if (!mine.isEmpty()) {
                assertThat(mine.get(0)).isEqualTo(batches.begin(i));
                assertThat(batches.begin(i) % CAPACITY).isZero();
            }
            scored.addAll(mine);
        }
        assertThat(scored).isEqualTo(LongStream.range(0, row).boxed().toList());
    }
}

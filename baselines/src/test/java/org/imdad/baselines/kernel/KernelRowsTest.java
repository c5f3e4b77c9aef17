package org.imdad.baselines.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.imdad.core.data.Samples;
import org.junit.jupiter.api.Test;

class KernelRowsTest {

    private static final Samples POINTS = Samples.ofRows(new float[][] {{0}, {1}, {3}});
    private static final int ROW_BYTES = 3 * Float.BYTES;

    @Test
    void aRowHoldsTheKernelOfOneSampleAndAll() {
        try (KernelRows rows = new KernelRows(POINTS, 0.5, 1 << 20)) {
            assertThat(rows.row(1)).containsExactly((float) Math.exp(-0.5), 1, (float) Math.exp(-2));
            assertThat(rows.compute(2, 0)[1]).isEqualTo(rows.row(0));
        }
    }

    @Test
    void theRowUsedLongestAgoMakesRoom() {
        try (KernelRows rows = new KernelRows(POINTS, 0.5, 2 * ROW_BYTES)) {
            rows.row(0);
            rows.row(1);
            rows.row(0);
            rows.row(2);

            assertThat(rows.has(0)).isTrue();
            assertThat(rows.has(1)).isFalse();
            assertThat(rows.has(2)).isTrue();
        }
    }

    @Test
    void aRowIsKeptAsLongAsThereIsRoom() {
        try (KernelRows rows = new KernelRows(POINTS, 0.5, 3 * ROW_BYTES)) {
            assertThat(rows.compute(0, 1, 2)[0]).isSameAs(rows.row(0));
        }
    }

    @Test
    void aCacheWithoutRoomStillGivesRows() {
        try (KernelRows rows = new KernelRows(POINTS, 0.5, 0)) {
            assertThat(rows.atOnce()).isEqualTo(1);
            assertThat(rows.row(2)).containsExactly((float) Math.exp(-4.5), (float) Math.exp(-2), 1);
        }
    }

    @Test
    void aSixteenthOfTheRowsThatAreKeptIsComputedAtOnce() {
        try (KernelRows rows = new KernelRows(POINTS, 0.5, 33 * ROW_BYTES)) {
            assertThat(rows.atOnce()).isEqualTo(2);
        }
    }

    @Test
    void noMoreThanSixtyFourRowsAreComputedAtOnce() {
        try (KernelRows rows = new KernelRows(POINTS, 0.5, 100_000L << 20)) {
            assertThat(rows.atOnce()).isEqualTo(64);
        }
    }

    /** 64 rows are kept, so four are computed at once: the one wanted and the three most urgent of those that are not there. */
    @Test
    void rowsLikelyToBeWantedAreComputedWithTheOneThatIs() {
        float[][] points = new float[10][1];
        double[] priority = {9, 3, 8, 1, 7, 2, 6, 5, 4, 0};
        try (KernelRows rows = new KernelRows(Samples.ofRows(points), 0.5, 64 * 10 * Float.BYTES)) {
            rows.row(3);

            rows.row(0, IntStream.range(0, 9), priority);

            assertThat(IntStream.range(0, 10).filter(rows::has)).containsExactly(0, 1, 3, 5, 8);
            assertThat(rows.row(0, IntStream.range(0, 10), priority)).isSameAs(rows.row(0));
            assertThat(rows.has(9)).isFalse();
        }
    }
}

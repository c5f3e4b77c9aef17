package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final long MACHINE = 32L << 30;

    @Test
    void twoExecutorsThatHalveTheCoresOfAMachineTakeNoMoreThanOneThatHasAll() {
        int whole = 8 * new Slots(8).heapMegabytes(MACHINE, 8);
        int halves = 2 * 4 * new Slots(4).heapMegabytes(MACHINE, 8);
        assertThat(whole).isEqualTo(16 << 10);
        assertThat(halves).isEqualTo(whole);
    }

    @Test
    void anExecutorWithMoreSlotsThanProcessorsSharesTheMemoryAmongThem() {
        assertThat(16 * new Slots(16).heapMegabytes(MACHINE, 4)).isEqualTo(16 << 10);
    }
}

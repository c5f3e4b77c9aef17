package org.imdad.experiments.data.stream;

/** A stream of samples that are found by their number. */
abstract class IndexedSamples implements SampleStream {

    private final int count;
    private volatile int current = -1;

    /**
     * Creates a stream before its first sample.
     *
     * @param count number of samples
     */
    IndexedSamples(int count) {
        this.count = count;
    }

    /** Number of the current sample, from 0 on. */
    final int current() {
        return current;
    }

    @Override
    public final boolean advance() {
        int next = current + 1;
        current = next;
        return next < count;
    }

    @Override
    public final double share() {
        return Math.min(1, (current + 1.0) / Math.max(1, count));
    }

    /** Nothing is open. */
    @Override
    public final void close() {}
}

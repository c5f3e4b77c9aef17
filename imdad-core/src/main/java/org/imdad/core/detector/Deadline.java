package org.imdad.core.detector;

import java.time.Duration;

/**
 * A moment after which work gives up. It is counted by {@link System#nanoTime()}, so that setting the machine's clock
 * neither ends work early nor lets it run on; it therefore means nothing in another process. Immutable.
 */
public final class Deadline {

    /** The moment that never comes. */
    public static final Deadline NEVER = new Deadline(0, Long.MAX_VALUE);

    private final long begin;
    private final long nanos;

    private Deadline(long begin, long nanos) {
        this.begin = begin;
        this.nanos = nanos;
    }

    /**
     * The moment a while from now.
     *
     * @param wait how long; with zero the moment is past at once. More than 292 years count as 292
     */
    public static Deadline after(Duration wait) {
        boolean countable = wait.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0;
        return new Deadline(System.nanoTime(), countable ? wait.toNanos() : Long.MAX_VALUE);
    }

    /** Whether the moment is past. */
    public boolean isPast() {
        return nanos != Long.MAX_VALUE && System.nanoTime() - begin >= nanos;
    }
}

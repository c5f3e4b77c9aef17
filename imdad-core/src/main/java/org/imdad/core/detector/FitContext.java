package org.imdad.core.detector;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What surrounds a fit: seed, listener, thread budget, deadline, cancellation and shared work. Immutable; each
 * {@code with} method returns a changed copy.
 */
public final class FitContext {

    private final long seed;
    private final EpochListener listener;
    private final int threads;
    private final Deadline deadline;
    private final BooleanSupplier cancelled;
    private final WorkCache cache;

    private FitContext(
            long seed,
            EpochListener listener,
            int threads,
            Deadline deadline,
            BooleanSupplier cancelled,
            WorkCache cache) {
        this.seed = seed;
        this.listener = Objects.requireNonNull(listener);
        this.threads = threads;
        this.deadline = Objects.requireNonNull(deadline);
        this.cancelled = Objects.requireNonNull(cancelled);
        this.cache = Objects.requireNonNull(cache);
    }

    /** A context with a seed, one thread and no listener, deadline or cache. */
    public static FitContext seeded(long seed) {
        return new FitContext(seed, EpochListener.none(), 1, Deadline.NEVER, () -> false, WorkCache.none());
    }

    /** With a listener of epochs. */
    public FitContext withListener(EpochListener newListener) {
        return new FitContext(seed, newListener, threads, deadline, cancelled, cache);
    }

    /** With a number of threads that the fit may use; results are bit-equal only for equal numbers. */
    public FitContext withThreads(int newThreads) {
        return new FitContext(seed, listener, newThreads, deadline, cancelled, cache);
    }

    /** With a moment after which the fit ends with {@link FitException.Kind#TIMED_OUT}. */
    public FitContext withDeadline(Deadline newDeadline) {
        return new FitContext(seed, listener, threads, newDeadline, cancelled, cache);
    }

    /** With a question asked now and then; once true, the fit ends with {@link FitException.Kind#CANCELLED}. */
    public FitContext withCancellation(BooleanSupplier newCancelled) {
        return new FitContext(seed, listener, threads, deadline, newCancelled, cache);
    }

    /** With a store of shared work. */
    public FitContext withCache(WorkCache newCache) {
        return new FitContext(seed, listener, threads, deadline, cancelled, newCache);
    }

    /** The trial's seed. */
    public long seed() {
        return seed;
    }

    /** Number of threads the fit may use. */
    public int threads() {
        return threads;
    }

    /** Who hears of epochs. */
    public EpochListener listener() {
        return listener;
    }

    /** Store of shared work. */
    public WorkCache cache() {
        return cache;
    }

    /**
     * A random generator of its own for one purpose, so that drawing more numbers for one purpose does not change
     * another. The same seed and purpose always give the same stream.
     */
    public RandomGenerator random(String purpose) {
        return random(seed, purpose);
    }

    /** The stream of {@link #random(String)} for any seed. */
    public static RandomGenerator random(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 0x9E3779B97F4A7C15L + purpose.charAt(i) + 1;
        }
        return RandomGeneratorFactory.of("L64X128MixRandom").create(mixed);
    }

    /**
     * To be called at least once per minibatch or comparable piece of work.
     *
     * @throws FitException if the fit was cancelled or its deadline is past
     */
    public void checkpoint() {
        if (cancelled.getAsBoolean()) {
            throw new FitException(FitException.Kind.CANCELLED, "cancelled by the user");
        }
        if (deadline.isPast()) {
            throw new FitException(
                    FitException.Kind.TIMED_OUT, "time limit reached; raise time_limit or lower the number of epochs");
        }
    }
}

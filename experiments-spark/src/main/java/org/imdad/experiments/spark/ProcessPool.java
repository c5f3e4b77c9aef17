package org.imdad.experiments.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The processes of an executor for one run, one per task that runs at the same time; what a run computes is computed there,
 * not in the executor, because native libraries are used by one thread at a time and may end their process. Thread-safe.
 * The processes end with the executor, when their input ends.
 *
 * @param <T> a process as its user sees it
 */
final class ProcessPool<T extends AutoCloseable> {

    private static final Map<String, ProcessPool<?>> POOLS = new HashMap<>();

    private final IntFunction<T> maker;
    private final Deque<T> idle = new ArrayDeque<>();
    private int made;

    /**
     * An empty pool.
     *
     * @param maker makes processes by their numbers, from 1
     */
    ProcessPool(IntFunction<T> maker) {
        this.maker = maker;
    }

    /** The pool of a run in this Java virtual machine, made if it is not there yet. A run has processes of one kind. */
    @SuppressWarnings("unchecked")
    static synchronized <T extends AutoCloseable> ProcessPool<T> of(
            String application, Supplier<ProcessPool<T>> maker) {
        return (ProcessPool<T>) POOLS.computeIfAbsent(application, name -> maker.get());
    }

    /** Ends idle processes of a run. */
    static synchronized void close(String application) {
        ProcessPool<?> pool = POOLS.remove(application);
        if (pool != null) {
            pool.closeIdle();
        }
    }

    /** A process for the caller alone. */
    synchronized T take() {
        return idle.isEmpty() ? maker.apply(++made) : idle.pop();
    }

    /** Lets others use a process. */
    synchronized void giveBack(T process) {
        idle.push(process);
    }

    private synchronized void closeIdle() {
        for (T process : idle) {
            try {
                process.close();
            } catch (Exception e) {
                throw new IllegalStateException("a process cannot be ended", e);
            }
        }
    }
}

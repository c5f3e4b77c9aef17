package org.imdad.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.imdad.experiments.store.ResultsStore;

/**
 * Changes a store on a thread of its own, in the order in which changes are handed over. A disk may take milliseconds to
 * commit; what comes meanwhile shares the next transaction, and nobody waits unless very much comes. What there is to tell of
 * a change is told when it is on the disk, on the thread that asks for news. Used by one thread.
 */
final class Recorder implements AutoCloseable {

    /** Outcomes may be large, so that not any number of them can wait. */
    private static final int MOST_WAITING = 256;

    private static final Change END = new Change(() -> {}, () -> {});

    private final ResultsStore store;
    private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final Thread writer = new Thread(this::write, "recorder");
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Recorder(ResultsStore store) {
        this.store = store;
        writer.setDaemon(true);
        writer.start();
    }

    private record Change(Runnable change, Runnable news) {}

    /**
     * Hands over a change.
     *
     * @param change of the store
     * @param told when it is on the disk
     */
    void add(Runnable change, Runnable told) {
        room.acquireUninterruptibly();
        waiting.add(new Change(change, told));
    }

    /**
     * Tells what has come on the disk since the last time.
     *
     * @throws org.imdad.core.detector.InvalidInputException if the store cannot be changed; nothing more is written then, and
     *     that is said once
     */
    void tell() {
        for (Runnable next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
        RuntimeException found = failure.getAndSet(null);
        if (found != null) {
            throw found;
        }
    }

    private void write() {
        List<Change> together = new ArrayList<>();
        boolean sound = true;
        while (!together.contains(END)) {
            together.clear();
            try {
                together.add(waiting.take());
            } catch (InterruptedException e) {
                return;
            }
            waiting.drainTo(together);
            sound = sound && commit(together);
            room.release(together.size());
        }
    }

    private boolean commit(List<Change> together) {
        try {
            store.together(() -> together.forEach(change -> change.change().run()));
            together.forEach(change -> news.add(change.news()));
            return true;
        } catch (RuntimeException e) {
            failure.set(e);
        } catch (Error e) {
            failure.set(new IllegalStateException("results cannot be recorded", e));
        }
        return false;
    }

    /** Waits until all is written, and tells of it. */
    @Override
    public void close() {
        waiting.add(END);
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        tell();
    }
}

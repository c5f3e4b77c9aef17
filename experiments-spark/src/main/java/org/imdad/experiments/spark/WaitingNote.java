package org.imdad.experiments.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Says once, some seconds after the first job of a cluster began, that no task of it has, and what for. */
final class WaitingNote extends SparkListener {

    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final SparkContext context;
    private final Consumer<String> notes;
    private boolean waiting;

    private WaitingNote(SparkContext context, Consumer<String> notes) {
        this.context = context;
        this.notes = notes;
    }

    /**
     * Begins to listen.
     *
     * @param notes takes the line, on a thread of its own
     */
    static WaitingNote install(SparkContext context, Consumer<String> notes) {
        WaitingNote note = new WaitingNote(context, notes);
        if (!context.isLocal()) {
            context.addSparkListener(note);
        }
        return note;
    }

    @Override
    public void onJobStart(SparkListenerJobStart start) {
        if (!waiting) {
            waiting = true;
            Thread thread = new Thread(this::await, "waiting-note");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void await() {
        boolean inTime;
        try {
            inTime = begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return;
        }
        if (!inTime) {
            notes.accept(
                    "waiting for the cluster at %s: no executor with a free core so far; each asks for %s cores and %d MB (spark.executor.cores, spark.executor.memory); Ctrl-C ends this"
                            .formatted(
                                    context.master(),
                                    context.getConf().get("spark.executor.cores", "all free"),
                                    context.executorMemory()));
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        begun.countDown();
    }

    /** Ends the wait, whatever has begun. */
    void close() {
        begun.countDown();
        context.removeSparkListener(this);
    }
}

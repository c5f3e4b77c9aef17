package org.imdad.experiments.spark;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.imdad.core.detector.InvalidInputException;

/** Counts tasks that are done, and ends everything at the first that found bad input, which no other attempt would mend. */
final class TaskWatch extends SparkListener {

    private final SparkContext context;
    private final DoubleConsumer progress;
    private final CompletableFuture<String> refusal = new CompletableFuture<>();
    private volatile int expected = Integer.MAX_VALUE;
    private int done;

    TaskWatch(SparkContext context, DoubleConsumer progress) {
        this.context = context;
        this.progress = progress;
    }

    /** Tells how many tasks there will be in all. */
    void expect(int tasks) {
        expected = tasks;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.reason() == Success$.MODULE$) {
            done++;
            progress.accept(Math.min(1, (double) done / expected));
        } else if (end.reason() instanceof ExceptionFailure failure
                && failure.exception().isDefined()) {
            for (Throwable cause = failure.exception().get(); cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInputException) {
                    refusal.complete(cause.getMessage());
                    context.cancelAllJobs();
                }
            }
        }
    }

    /** Why input was refused, if it was; what happens to tasks is heard a little later than what happens to their job. */
    Optional<String> refusalWithin(Duration patience) {
        try {
            return Optional.of(refusal.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

package org.imdad.experiments.model;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.stream.SampleStream;

/**
 * Scores a stream of samples in constant memory: reading, scoring and writing overlap, on a thread each, with a fixed number
 * of batches on the way. Batches are written in the order of the samples, whatever the timing.
 *
 * @param model scores them; used by one thread at a time
 * @param texts number of texts that the stream has for each sample
 * @param markInvalid whether samples that cannot be used get no score, rather than ending everything
 * @param cancelled asked before each batch; once true, {@link FitException.Kind#CANCELLED} ends everything
 * @param progress hears the number of samples read so far, on the thread that reads
 */
public record ScorePipeline(
        TrainedModel model, int texts, boolean markInvalid, BooleanSupplier cancelled, LongConsumer progress) {

    private static final int ON_THE_WAY = 6;

    /**
     * Scores all samples of a stream.
     *
     * @param sink takes the batches in order, on a thread of its own; a batch is used again afterwards
     * @return number of samples
     * @throws InvalidInputException if the stream cannot be read, or a sample cannot be used and these are not marked
     */
    public long run(SampleStream samples, Consumer<ScoredBatch> sink) {
        BlockingQueue<ScoredBatch> free = new ArrayBlockingQueue<>(ON_THE_WAY);
        for (int i = 0; i < ON_THE_WAY; i++) {
            free.add(new ScoredBatch(model.form().shape().size(), texts));
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Stage scoring = new Stage("score", free, failure);
        Stage writing = new Stage("write", free, failure);
        long count = 0;
        try {
            boolean more = true;
            while (more && failure.get() == null) {
                if (cancelled.getAsBoolean()) {
                    throw new FitException(FitException.Kind.CANCELLED, "cancelled by the user");
                }
                ScoredBatch batch = take(free);
                more = batch.fill(samples, model, markInvalid);
                count += batch.size();
                scoring.submit(batch, scored -> {
                    scored.score(model);
                    writing.submit(scored, written -> {
                        sink.accept(written);
                        free.add(written);
                    });
                });
                progress.accept(count);
            }
        } finally {
            scoring.finish();
            writing.finish();
        }
        rethrow(failure.get());
        return count;
    }

    private static ScoredBatch take(BlockingQueue<ScoredBatch> free) {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FitException(FitException.Kind.CANCELLED, "interrupted");
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    /** One thread that works on batches in turn; its first failure ends the whole, and its batch is free again. */
    private record Stage(ExecutorService thread, BlockingQueue<ScoredBatch> free, AtomicReference<Throwable> failure) {

        Stage(String name, BlockingQueue<ScoredBatch> free, AtomicReference<Throwable> failure) {
            this(Executors.newSingleThreadExecutor(work -> new Thread(work, name)), free, failure);
        }

        void submit(ScoredBatch batch, Consumer<ScoredBatch> work) {
            thread.execute(() -> {
                if (failure.get() != null) {
                    free.add(batch);
                    return;
                }
                try {
                    work.accept(batch);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                    free.add(batch);
                }
            });
        }

        void finish() {
            thread.shutdown();
            boolean interrupted = false;
            boolean ended = false;
            while (!ended) {
                try {
                    ended = thread.awaitTermination(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

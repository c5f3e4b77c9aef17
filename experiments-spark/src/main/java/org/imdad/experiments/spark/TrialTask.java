package org.imdad.experiments.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.imdad.experiments.run.RunSettings;
import org.imdad.experiments.run.ShippedWorkerMain;
import org.imdad.experiments.run.WorkerCommand;
import org.imdad.experiments.run.WorkerSlot;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * The task of one trial: a request becomes a reply, or {@link #PUT_ASIDE} once it was begun too often. Runs on executors.
 */
final class TrialTask extends AbstractFunction1<Iterator<String>, String> implements Serializable {

    /** Says that nothing was computed. */
    static final String PUT_ASIDE = "";

    private static final long serialVersionUID = 1;

    private final Job job;

    TrialTask(Job job) {
        this.job = job;
    }

    @Override
    public String apply(Iterator<String> requests) {
        if (TaskContext.get().attemptNumber() >= job.attempts()) {
            return PUT_ASIDE;
        }
        ProcessPool<WorkerSlot> pool = ProcessPool.of(job.delivery().application(), () -> {
            RunSettings settings = settings();
            return new ProcessPool<>(number -> new WorkerSlot(number, settings));
        });
        WorkerSlot slot = pool.take();
        try {
            return slot.compute(requests.next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task was cancelled", e);
        } finally {
            pool.giveBack(slot);
        }
    }

    private RunSettings settings() {
        boolean local = job.delivery().local();
        Path root = local ? Path.of(job.work()) : Path.of(SparkFiles.getRootDirectory());
        Path data = local ? Path.of(job.datasets()) : root;
        Path work = local ? root : root.resolve("imdad-work");
        Path logs = local ? Path.of(job.logs()) : root.resolve("imdad-logs");
        WorkerCommand command = new WorkerCommand(
                job.slots().heapMegabytes(),
                job.delivery().joinedClassPath(),
                ShippedWorkerMain.class.getName(),
                List.of(data.toString(), work.toString()));
        Optional<Duration> limit =
                Optional.of(job.timeLimitMillis()).filter(millis -> millis > 0).map(Duration::ofMillis);
        return RunSettings.of(1, limit, command, logs);
    }
}

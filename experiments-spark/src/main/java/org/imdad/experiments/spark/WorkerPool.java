package org.imdad.experiments.spark;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.imdad.experiments.run.RunSettings;
import org.imdad.experiments.run.ShippedWorkerMain;
import org.imdad.experiments.run.WorkerCommand;
import org.imdad.experiments.run.WorkerSlot;

/**
 * The worker processes of an executor, one per task that runs at the same time; trials run there, not in the executor,
 * because native libraries are used by one thread at a time and a trial may end its process. Thread-safe. Worker
 * processes end with the executor, when their input ends.
 */
final class WorkerPool {

    private static final Map<String, WorkerPool> POOLS = new HashMap<>();

    private final RunSettings settings;
    private final Deque<WorkerSlot> idle = new ArrayDeque<>();
    private int slots;

    private WorkerPool(RunSettings settings) {
        this.settings = settings;
    }

    /** The pool of a run in this Java virtual machine. */
    static synchronized WorkerPool of(Job job) {
        return POOLS.computeIfAbsent(job.application(), application -> new WorkerPool(settings(job)));
    }

    /** Ends idle processes of a run. */
    static synchronized void close(String application) {
        WorkerPool pool = POOLS.remove(application);
        if (pool != null) {
            pool.closeIdle();
        }
    }

    /** Computes a trial in a process of its own; see {@link WorkerSlot#compute}. */
    String compute(String request) throws InterruptedException {
        WorkerSlot slot = take();
        try {
            return slot.compute(request);
        } finally {
            giveBack(slot);
        }
    }

    private synchronized WorkerSlot take() {
        return idle.isEmpty() ? new WorkerSlot(++slots, settings) : idle.pop();
    }

    private synchronized void giveBack(WorkerSlot slot) {
        idle.push(slot);
    }

    private synchronized void closeIdle() {
        idle.forEach(WorkerSlot::close);
    }

    private static RunSettings settings(Job job) {
        int cores = SparkEnv.get()
                .conf()
                .getInt("spark.executor.cores", Runtime.getRuntime().availableProcessors());
        Path root = job.local() ? Path.of(job.work()) : Path.of(SparkFiles.getRootDirectory());
        Path data = job.local() ? Path.of(job.datasets()) : root;
        Path work = job.local() ? root : root.resolve("imdad-work");
        Path logs = job.local() ? Path.of(job.logs()) : root.resolve("imdad-logs");
        String classPath = job.classPath().stream()
                .map(entry -> job.local() ? entry : SparkFiles.get(entry))
                .collect(Collectors.joining(File.pathSeparator));
        int heap = WorkerCommand.sharing(cores, ShippedWorkerMain.class.getName(), List.of())
                .heapMegabytes();
        WorkerCommand command = new WorkerCommand(
                heap, classPath, ShippedWorkerMain.class.getName(), List.of(data.toString(), work.toString()));
        Optional<Duration> limit =
                Optional.of(job.timeLimitMillis()).filter(millis -> millis > 0).map(Duration::ofMillis);
        return RunSettings.of(cores, limit, command, logs);
    }
}

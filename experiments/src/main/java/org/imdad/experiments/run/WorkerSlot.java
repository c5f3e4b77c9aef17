package org.imdad.experiments.run;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialRecord;

/**
 * A worker process that is there when it is needed: for those who compute one trial at a time and wait for it. One that
 * died is replaced for the next trial. Used by one thread at a time.
 */
public final class WorkerSlot implements AutoCloseable {

    private static final long TICK_MILLIS = 100;

    private final int number;
    private final RunSettings settings;
    private BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>();
    private Optional<WorkerProcess> process = Optional.empty();

    /**
     * A slot without a process yet.
     *
     * @param number of the slot, from 1; names its log
     * @param settings how its process is started and how long it may take
     */
    public WorkerSlot(int number, RunSettings settings) {
        this.number = number;
        this.settings = settings;
    }

    /**
     * Computes a trial.
     *
     * @param line from {@link RunBoard#request}
     * @return a line for {@link RunBoard#replied}: the outcome, or a failure, which may be the death of the process
     * @throws InvalidInputException if no process can be started
     * @throws InterruptedException if it is not needed any more; the process has been killed then
     */
    public String compute(String line) throws InterruptedException {
        WorkerRequest request = Wire.request(line.strip());
        try {
            process = process.filter(WorkerProcess::isAlive);
            WorkerProcess worker = process.isPresent() ? process.get() : start();
            worker.send(request);
            WorkerReply reply = await(worker, request);
            if (reply instanceof WorkerReply.Failed failed && failed.failure().kind() == Failure.Kind.OUT_OF_MEMORY) {
                close();
            }
            return Wire.line(reply).strip();
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private WorkerProcess start() throws InterruptedException {
        events = new LinkedBlockingQueue<>();
        WorkerProcess worker = WorkerProcess.start(number, settings.command(), settings.logs(), events::add);
        process = Optional.of(worker);
        Assignment starting = Assignment.starting(settings.startLimit());
        while (true) {
            WorkerEvent event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (event instanceof WorkerEvent.Ended end) {
                throw CauseOfDeath.atStart(worker, end.exitCode());
            } else if (event != null) {
                return worker;
            } else if (starting.isLate()) {
                worker.kill();
            }
        }
    }

    private WorkerReply await(WorkerProcess worker, WorkerRequest request) throws InterruptedException {
        Assignment computing = new Assignment(
                Assignment.Phase.COMPUTING,
                Optional.<TrialRecord>empty(),
                System.nanoTime(),
                request.timeLimit().map(settings.grace()::plus));
        while (true) {
            WorkerEvent event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (event instanceof WorkerEvent.Ended end) {
                process = Optional.empty();
                return new WorkerReply.Failed(
                        request.id(), CauseOfDeath.of(worker, computing, end.exitCode(), settings));
            } else if (event instanceof WorkerEvent.Replied replied
                    && (replied.reply() instanceof WorkerReply.Done || replied.reply() instanceof WorkerReply.Failed)) {
                return replied.reply();
            } else if (computing.isLate()) {
                worker.kill();
                process = Optional.empty(); // also if its reply was on the way
            }
        }
    }

    /** Ends the process now. */
    @Override
    public void close() {
        process.ifPresent(WorkerProcess::kill);
        process = Optional.empty();
    }
}
